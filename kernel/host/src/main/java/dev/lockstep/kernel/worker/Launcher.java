package dev.lockstep.kernel.worker;

/** Starts workers somewhere and ends them. Thread-safe. */
public interface Launcher {
    /**
     * Starts a worker.
     *
     * @throws dev.lockstep.kernel.KernelException when none can be started here
     */
    Channel start(WorkerLimits limits);

    /** Ends a worker for good and at once, with all it started; does nothing when it is gone. */
    void kill(Channel channel);

    /** Puts away what is left of workers that are gone; waits a moment for it. Others may be started afterwards all the same. */
    default void tidy() {}
}
