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
}
