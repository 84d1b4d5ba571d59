package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import org.jspecify.annotations.Nullable;

/** {@link System}: the end of the program, and numbers that would differ from run to run. */
public final class SystemCalls {
    private SystemCalls() {}

    @Replaces(owner = System.class, name = "exit", isStatic = true)
    public static void exit(int status, int site) {
        at(site);
        System.exit(status);
    }

    @Replaces(owner = Runtime.class, name = "exit")
    public static void exit(Runtime runtime, int status, int site) {
        at(site);
        runtime.exit(status);
    }

    @Replaces(owner = Runtime.class, name = "halt")
    public static void halt(Runtime runtime, int status, int site) {
        at(site);
        runtime.halt(status);
    }

    @Replaces(owner = System.class, name = "identityHashCode", isStatic = true)
    public static int identityHashCode(@Nullable Object object, int site) {
        var run = Engine.mine();
        return run != null && object != null ? run.recorder().identity(object) : System.identityHashCode(object);
    }

    private static void at(int site) {
        var run = Engine.mine();
        if (run != null) {
            run.at(site);
        }
    }
}
