package dev.lockstep.worker.schedule;

/** Spans of time in words. */
final class Durations {
    private Durations() {}

    /** {@return the span in the largest unit that divides it, such as {@code 2 s} or {@code 1500 ms}} */
    static String words(long nanos) {
        if (nanos % 1_000_000_000 == 0) {
            return nanos / 1_000_000_000 + " s";
        }
        if (nanos % 1_000_000 == 0) {
            return nanos / 1_000_000 + " ms";
        }
        return nanos % 1_000 == 0 ? nanos / 1_000 + " µs" : nanos + " ns";
    }
}
