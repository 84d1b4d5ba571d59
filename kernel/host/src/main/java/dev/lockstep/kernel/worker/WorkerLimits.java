package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.Limit;
import dev.lockstep.kernel.LimitTable;
import java.time.Duration;

/**
 * What one worker process may use.
 *
 * @param table each limit by name
 * @param startTime longest wait for its first message
 */
public record WorkerLimits(LimitTable table, Duration startTime) {
    /** Threads count as processes for the system; the virtual machine has some of its own. */
    private static final int OWN_THREADS = 200;

    /** {@return these limits and the usual patience} */
    public static WorkerLimits of(LimitTable table) {
        return new WorkerLimits(table, Duration.ofSeconds(30));
    }

    /** {@return the usual limits with another heap} */
    public static WorkerLimits heap(int megabytes) {
        return of(LimitTable.usual().with(Limit.HEAP, (long) megabytes << 20));
    }

    long megabytes(Limit limit) {
        return of(limit) >> 20;
    }

    long kilobytes(Limit limit) {
        return of(limit) >> 10;
    }

    long of(Limit limit) {
        return table.of(limit);
    }

    long threads() {
        return table.of(Limit.THREADS) + OWN_THREADS;
    }
}
