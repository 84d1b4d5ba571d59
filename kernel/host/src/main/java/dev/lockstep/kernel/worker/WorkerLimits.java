package dev.lockstep.kernel.worker;

import java.time.Duration;

/**
 * What one worker process may use.
 *
 * @param heapMegabytes most Java heap
 * @param stackKilobytes stack of one thread
 * @param startTime longest wait for its first message
 */
public record WorkerLimits(int heapMegabytes, int stackKilobytes, Duration startTime) {
    /** Most memory for classes. */
    static final int CLASS_MEGABYTES = 96;

    /** {@return limits with the usual stack and patience} */
    public static WorkerLimits heap(int megabytes) {
        return new WorkerLimits(megabytes, 512, Duration.ofSeconds(30));
    }
}
