package dev.lockstep.worker.search;

import java.util.function.LongSupplier;

/** What a search may still use: real time, and a stop from outside. Tells progress, at most ten times a second. */
final class Budget {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long TELL_EVERY = 100 * NANOS_PER_MILLI;
    /** A part of a search ends after a multiple of so many runs: how fast a machine is then tells less of where it ends. Not if runs are long. */
    private static final int LOOK_EVERY = 16;
    private static final long LONG = 50 * NANOS_PER_MILLI;

    /** Hears how far a search is. */
    @FunctionalInterface
    public interface Progress {
        void tell(long schedules, long failing);
    }

    private final LongSupplier clock;
    private final Progress progress;
    private final long start;
    private final long millis;
    private long end;
    private long told;
    private long last;
    private int looks;
    private volatile boolean stopped;

    Budget(LongSupplier clock, long millis, Progress progress) {
        this.clock = clock;
        this.progress = progress;
        this.millis = millis;
        start = clock.getAsLong();
        told = start;
        last = start;
        end = start + millis * NANOS_PER_MILLI;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** {@return whether all time is used, or it was stopped} */
    boolean isOver() {
        return stopped || clock.getAsLong() - end > 0;
    }

    /** {@return the moment at which so many percent of the time are used} */
    long share(int percent) {
        return start + millis * NANOS_PER_MILLI * percent / 100;
    }

    /** Gives a search that must begin again a quarter of its time once more. */
    void extend() {
        end = Math.max(end, clock.getAsLong() + millis * NANOS_PER_MILLI / 4);
    }

    /** {@return whether the search must end, or this part of it, which has until then} Call once a run. */
    boolean isSpent(long until, Tally tally) {
        if (stopped) {
            return true;
        }
        long now = clock.getAsLong();
        boolean wasLong = now - last > LONG;
        last = now;
        if (now - told > TELL_EVERY) {
            told = now;
            progress.tell(tally.schedules(), tally.failing());
        }
        return now - end > 0 || (++looks % LOOK_EVERY == 0 || wasLong) && now - until > 0;
    }
}
