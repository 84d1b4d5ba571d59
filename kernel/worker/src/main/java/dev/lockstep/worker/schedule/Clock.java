package dev.lockstep.worker.schedule;

import java.util.TreeSet;

/** Virtual time of a run, in nanoseconds from 0, and the wall clock that goes with it. */
final class Clock {
    /** 2026-01-01T00:00:00Z: where every run's wall clock begins. */
    static final long EPOCH_MILLIS = 1_767_225_600_000L;

    private volatile long now;
    private final TreeSet<Long> expected = new TreeSet<>();

    void reset() {
        now = 0;
        expected.clear();
    }

    /** Something that is no task's timer happens then. */
    void expect(long at) {
        if (at > now) {
            expected.add(at);
        }
    }

    /** {@return when the next such thing happens, {@link Task#NEVER} when none does} */
    long expected() {
        while (!expected.isEmpty() && expected.first() <= now) {
            expected.pollFirst();
        }
        return expected.isEmpty() ? Task.NEVER : expected.first();
    }

    long now() {
        return now;
    }

    long millis() {
        return EPOCH_MILLIS + now / 1_000_000;
    }

    void advance(long to) {
        now = Math.max(now, to);
    }

    /** {@return when a wait of so many nanoseconds is over; very long waits never are} */
    long after(long nanos) {
        long at = now + Math.max(0, nanos);
        return at < 0 ? Task.NEVER : at;
    }

    /** {@return the instant of an epoch millisecond} */
    long at(long epochMillis) {
        long millis = Math.max(0, epochMillis - EPOCH_MILLIS);
        return millis > Long.MAX_VALUE / 1_000_000 ? Task.NEVER : millis * 1_000_000;
    }
}
