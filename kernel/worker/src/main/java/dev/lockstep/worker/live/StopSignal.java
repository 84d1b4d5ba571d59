package dev.lockstep.worker.live;

/** Unwinds a learner's thread whose run is being stopped. Learner code may catch it: its next loop or call throws it again. */
public final class StopSignal extends Error {
    private static final long serialVersionUID = 1;

    StopSignal() {
        super("stopped", null, false, false);
    }
}
