package dev.lockstep.kernel.worker;

import java.time.Duration;

/**
 * What one worker process may use.
 *
 * @param heapMegabytes most Java heap
 * @param stackKilobytes stack of one thread
 * @param startTime longest wait for its first message
 * @param optimised whether it works for long: then code that is used much is compiled twice, which takes memory and time
 */
public record WorkerLimits(int heapMegabytes, int stackKilobytes, Duration startTime, boolean optimised) {
    /** Most memory for classes. */
    static final int CLASS_MEGABYTES = 96;

    /** Limits of a worker for short work. */
    public WorkerLimits(int heapMegabytes, int stackKilobytes, Duration startTime) {
        this(heapMegabytes, stackKilobytes, startTime, false);
    }

    /** {@return the same for a worker that is to work for long} */
    public WorkerLimits forLong() {
        return new WorkerLimits(heapMegabytes, stackKilobytes, startTime, true);
    }

    /** {@return limits with the usual stack and patience} */
    public static WorkerLimits heap(int megabytes) {
        return new WorkerLimits(megabytes, 512, Duration.ofSeconds(30));
    }
}
