package dev.lockstep.worker.program;

/**
 * What one evaluation may use inside its worker.
 *
 * @param millis real time
 * @param steps decision points without progress of virtual time or output before a loop is called one without progress
 * @param events trace events kept; the run goes on past it and says how many more there were
 * @param outputBytes output kept; more is counted
 * @param tasks threads that may be started in one run
 * @param spurious whether waits may end though nobody has notified: once for each task
 * @param slow whether tasks may be as slow as any: time may pass though some could go on
 */
public record Limits(long millis, long steps, int events, int outputBytes, int tasks, boolean spurious, boolean slow) {
    /** Limits under which only a notice, a time-out or an interrupt ends a wait. */
    public Limits(long millis, long steps, int events, int outputBytes, int tasks) {
        this(millis, steps, events, outputBytes, tasks, false, false);
    }

    /** {@return the same limits, with or without waits that end for no reason} */
    public Limits withSpurious(boolean on) {
        return new Limits(millis, steps, events, outputBytes, tasks, on, slow);
    }

    /** {@return the same limits, with or without time that passes while tasks could go on} */
    public Limits withSlow(boolean on) {
        return new Limits(millis, steps, events, outputBytes, tasks, spurious, on);
    }

    /** {@return the limits of an interactive cell} */
    public static Limits interactive() {
        return new Limits(10_000, 100_000, 1_000_000, 1 << 20, 2_000);
    }
}
