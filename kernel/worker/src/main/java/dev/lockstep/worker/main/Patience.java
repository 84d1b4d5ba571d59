package dev.lockstep.worker.main;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Ends a search of which one run goes on and on. Real time alone says nothing about a run on a machine that has other things to do: this
 * process must have worked for half of it too, or have waited {@value #MOST} times as long. It counts its own short sleeps, not the clock.
 */
final class Patience implements AutoCloseable {
    static final int TICK_MILLIS = 50;
    static final int MOST = 6;

    private final Thread thread;

    private Patience(Thread thread) {
        this.thread = thread;
    }

    /** Calls {@code end} when {@code runs}, which counts the runs, stays what it is for so long. */
    static Patience of(long millis, LongSupplier runs, Runnable end) {
        return new Patience(Thread.ofPlatform().name("patience").daemon().start(() -> {
            try {
                var spent = new Spent(millis, Patience::worked);
                while (!spent.isSpent(runs.getAsLong())) {
                    Thread.sleep(TICK_MILLIS);
                }
                end.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** {@return milliseconds that the processors worked for this process; growing with time where nobody knows} */
    private static long worked() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElseGet(() -> System.nanoTime() / 1_000_000);
    }

    /** How long the same run has gone on, tick by tick. */
    static final class Spent {
        private final long millis;
        private final LongSupplier worked;
        private long seen = -1;
        private long ticks;
        private long before;

        Spent(long millis, LongSupplier worked) {
            this.millis = millis;
            this.worked = worked;
        }

        /** {@return whether the run of that number has had its time} */
        boolean isSpent(long run) {
            if (run != seen) {
                seen = run;
                ticks = 0;
                return false;
            }
            if (ticks++ == 0) {
                before = worked.getAsLong();
            }
            long waited = ticks * TICK_MILLIS;
            return waited >= MOST * millis || waited >= millis && worked.getAsLong() - before >= millis / 2;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
