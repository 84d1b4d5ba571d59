package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;

/** Clocks of {@link System}; those of {@code java.time} ask inside the JDK. */
public final class ClockCalls {
    private ClockCalls() {}

    @Replaces(owner = System.class, name = "nanoTime", isStatic = true)
    public static long nanoTime(int site) {
        var run = Engine.mine();
        return run != null ? run.memory().clock() : System.nanoTime();
    }

    @Replaces(owner = System.class, name = "currentTimeMillis", isStatic = true)
    public static long currentTimeMillis(int site) {
        var run = Engine.mine();
        return run != null ? run.memory().wallClock() : System.currentTimeMillis();
    }
}
