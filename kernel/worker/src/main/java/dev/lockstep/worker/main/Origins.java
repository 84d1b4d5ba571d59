package dev.lockstep.worker.main;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.schedule.Engine;

/** Whose output it is that the current thread writes. */
final class Origins implements Console.Origins {
    private record Of(String cell, int task) implements Console.Origin {}

    private static final Of NOBODY = new Of("", 0);

    private volatile Console.Origin controlled = NOBODY;

    /** Names who prints when a task of a controlled run does. */
    void controlled(Console.Origin program) {
        controlled = program;
    }

    /** From now on no controlled run prints. */
    void none() {
        controlled = NOBODY;
    }

    @Override
    public Console.Origin current() {
        var run = Engine.mine();
        if (run != null) {
            run.printed();
            return controlled;
        }
        var task = Live.task();
        return task == null || task.hasExited() ? NOBODY : new Of(task.cell(), task.number());
    }
}
