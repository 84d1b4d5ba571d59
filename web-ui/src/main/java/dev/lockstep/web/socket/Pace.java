package dev.lockstep.web.socket;

import java.util.function.Supplier;

/** How often something may be computed that costs more and more: a quarter of the time at most, and some fifteen times a second. Used by one thread. */
final class Pace {
    private static final long LEAST_NANOS = 60_000_000;
    private static final int SHARE = 4;

    private long next = Long.MIN_VALUE;

    boolean isDue() {
        return next == Long.MIN_VALUE || System.nanoTime() - next >= 0;
    }

    <T> T timed(Supplier<T> work) {
        long begun = System.nanoTime();
        T made = work.get();
        long took = System.nanoTime() - begun;
        next = begun + took + Math.max(LEAST_NANOS, (SHARE - 1) * took);
        return made;
    }
}
