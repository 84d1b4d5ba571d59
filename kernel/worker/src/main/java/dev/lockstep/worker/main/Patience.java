package dev.lockstep.worker.main;

import java.util.function.LongSupplier;

/**
 * Ends a search of which one run goes on and on. It counts its own short sleeps, not the clock: on a machine that has no time for us it
 * gets none either, so that a slow run is not taken for one without an end.
 */
final class Patience implements AutoCloseable {
    private static final int TICK_MILLIS = 50;

    private final Thread thread;

    private Patience(Thread thread) {
        this.thread = thread;
    }

    /** Calls {@code end} when {@code runs}, which counts the runs, stays what it is for so long. */
    static Patience of(long millis, LongSupplier runs, Runnable end) {
        return new Patience(Thread.ofPlatform().name("patience").daemon().start(() -> {
            try {
                watch(millis / TICK_MILLIS, runs);
                end.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void watch(long most, LongSupplier runs) throws InterruptedException {
        long seen = -1;
        for (long ticks = 0; ticks <= most; ticks++) {
            long now = runs.getAsLong();
            ticks = now == seen ? ticks : 0;
            seen = now;
            Thread.sleep(TICK_MILLIS);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
