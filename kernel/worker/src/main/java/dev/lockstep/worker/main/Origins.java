package dev.lockstep.worker.main;

import dev.lockstep.worker.live.Live;

/** Whose output it is that the current thread writes. */
final class Origins implements Console.Origins {
    private record Of(String cell, int task) implements Console.Origin {}

    private static final Of NOBODY = new Of("", 0);

    @Override
    public Console.Origin current() {
        var task = Live.task();
        return task == null ? NOBODY : new Of(task.cell(), task.number());
    }
}
