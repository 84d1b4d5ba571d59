package dev.lockstep.worker.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Where hooks find what runs now: a controlled run, or none. Not reachable for learner code,
 * whose module this package is not exported to.
 */
public final class Engine {
    private static volatile @Nullable Run run;

    private Engine() {}

    /** {@return the run whose current task is calling; null when the caller is no task of ours or its hooks are off for now} */
    public static @Nullable Run mine() {
        var it = run;
        return it != null && it.isCurrent(Thread.currentThread()) ? it : null;
    }

    /** {@return the run that goes on, whoever asks; null when there is none} */
    public static @Nullable Run active() {
        return run;
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
