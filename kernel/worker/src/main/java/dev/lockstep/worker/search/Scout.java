package dev.lockstep.worker.search;

import java.util.function.BooleanSupplier;

/**
 * Finds out what a program shares before anything is counted: runs drawn schedules until a dozen in a row have found nothing
 * new. It draws the same schedules for every search and replay, so that all of them begin with the same decision points.
 */
public final class Scout {
    private static final long SEED = 1;
    private static final int QUIET = 12;
    private static final int MOST = 120;

    private Scout() {}

    /** Scouts until done, or told to stop. */
    public static void explore(Subject subject, BooleanSupplier stop) {
        var sampler = new Sampler(SEED);
        int quiet = 0;
        for (int i = 0; i < MOST && quiet < QUIET && !stop.getAsBoolean(); i++) {
            int known = subject.sharing();
            sampler.begin();
            subject.run(sampler, false);
            quiet = known == subject.sharing() ? quiet + 1 : 0;
        }
    }
}
