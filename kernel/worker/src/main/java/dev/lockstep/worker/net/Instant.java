package dev.lockstep.worker.net;

/**
 * A point of a clock, in nanoseconds. A run's virtual clock begins anew with each run: what was to happen on an earlier clock has
 * happened.
 */
record Instant(long era, long at) {
    static final Instant PAST = new Instant(-1, 0);
    static final Instant NEVER = new Instant(-1, Long.MAX_VALUE);

    static Instant in(long nanos) {
        return new Instant(Waiting.era(), Waiting.now() + nanos);
    }

    Instant plus(long nanos) {
        return new Instant(era, at + nanos);
    }

    Instant orLater(Instant other) {
        return era == other.era && at > other.at ? this : other;
    }

    boolean isPast() {
        return at != Long.MAX_VALUE && (era != Waiting.era() || at - Waiting.now() <= 0);
    }

    /** Time is to stop here when nothing else happens. */
    void expect() {
        var traffic = Waiting.traffic();
        if (traffic != null) {
            traffic.expect(at);
        }
    }
}
