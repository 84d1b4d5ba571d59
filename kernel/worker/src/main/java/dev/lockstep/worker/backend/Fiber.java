package dev.lockstep.worker.backend;

/**
 * One learner thread on our carrier: a real {@link Thread} object whose body runs in a continuation. All methods are called on
 * the carrier. It holds no scheduling state.
 */
public interface Fiber {
    /** {@return the learner's thread} */
    Thread thread();

    /** Runs the body on from where it yielded until it yields again or ends. Never throws what the body throws. */
    void resume();

    /** {@return whether the body has ended} */
    boolean ended();

    /**
     * Gives the carrier back to whoever called {@link #resume}; called by the body.
     *
     * @return false when it could not yield (a native frame or a real monitor is on the stack): the caller goes on
     */
    boolean yield();
}
