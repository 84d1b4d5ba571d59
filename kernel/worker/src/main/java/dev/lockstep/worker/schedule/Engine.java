package dev.lockstep.worker.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Where hooks find what runs now: a controlled run, or the recorder of real threads, or neither. Not reachable for learner code,
 * whose module this package is not exported to.
 */
public final class Engine {
    private static volatile @Nullable Run run;
    private static volatile Live live = Live.NONE;

    private Engine() {}

    /** {@return the run whose current task is calling; null when the caller is no task of ours or its hooks are off for now} */
    public static @Nullable Run mine() {
        var it = run;
        return it != null && it.isCurrent(Thread.currentThread()) ? it : null;
    }

    /** {@return who records what real threads do} */
    public static Live live() {
        return live;
    }

    /** Sets who records what real threads do from now on. */
    public static void live(Live recorder) {
        live = recorder;
    }

    static void enter(Run now) {
        if (run != null) {
            throw new IllegalStateException("a run is active already");
        }
        run = now;
    }

    static void leave() {
        run = null;
    }
}
