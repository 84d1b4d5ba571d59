package dev.lockstep.kernel;

import java.nio.file.Path;

/**
 * What a kernel needs from its surroundings.
 *
 * @param dataFolder where the worker's run-time image is kept; made when missing, may be shared by several kernels
 * @param warmWorkers worker processes kept ready (about 45 MB each)
 * @param warmCompilers compiler states kept ready (about 5 MB of heap each), in a process of their own (about 100 MB); 0 compiles in this
 *     process, for commands that end soon: those also make no new worker ready when one was taken
 * @param limits of each worker and each evaluation
 * @param sandboxing whether workers are put into a sandbox
 */
public record KernelOptions(Path dataFolder, int warmWorkers, int warmCompilers, LimitTable limits, Sandboxing sandboxing) {

    /** {@return options for one learner at one machine} */
    public static KernelOptions in(Path dataFolder) {
        return new KernelOptions(dataFolder, 1, 1, LimitTable.usual(), Sandboxing.AUTO);
    }

    /** {@return the same with other counts of warm workers and compilers; 0 for a command that needs one only} */
    public KernelOptions withWarm(int workers, int compilers) {
        return new KernelOptions(dataFolder, workers, compilers, limits, sandboxing);
    }

    /** {@return the same with or without a sandbox} */
    public KernelOptions withSandboxing(Sandboxing other) {
        return new KernelOptions(dataFolder, warmWorkers, warmCompilers, limits, other);
    }

    /** {@return the same with other limits} */
    public KernelOptions withLimits(LimitTable other) {
        return new KernelOptions(dataFolder, warmWorkers, warmCompilers, other, sandboxing);
    }
}
