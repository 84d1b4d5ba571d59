package dev.lockstep.kernel;

import dev.lockstep.kernel.compile.SourceText;
import dev.lockstep.kernel.compile.Start;
import dev.lockstep.kernel.javac.Advisers;
import dev.lockstep.kernel.javac.Apart;
import dev.lockstep.kernel.javac.Compilers;
import dev.lockstep.kernel.javac.Here;
import dev.lockstep.kernel.session.JudgeSeat;
import dev.lockstep.kernel.session.LiveSession;
import dev.lockstep.kernel.session.Loaded;
import dev.lockstep.kernel.session.Rehearsal;
import dev.lockstep.kernel.worker.CompilerCommand;
import dev.lockstep.kernel.worker.LocalLauncher;
import dev.lockstep.kernel.worker.Sandbox;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.kernel.worker.SharedClasses;
import dev.lockstep.kernel.worker.WorkerImage;
import dev.lockstep.kernel.worker.WorkerLimits;
import dev.lockstep.kernel.worker.WorkerPool;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.rewrite.RewriteException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Opens sessions and runs programs: one warm compiler for all, a pool of warm workers. Thread-safe. Closing it ends every
 * worker it started.
 */
public final class Kernel implements AutoCloseable {
    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();
    private final WorkerImage image;
    private final LimitTable table;
    private final Sandbox sandbox;
    private final WorkerPool workers;
    private final WorkerPool searchers;
    private final Compilers compilers;
    private final Optional<Advisers> advisers;

    private Kernel(KernelOptions options) {
        this.image = WorkerImage.in(options.dataFolder());
        this.compilers = options.warmCompilers() == 0 ? new Here()
                : new Apart(LocalLauncher.compilers(image, options.warmCompilers()), CompilerCommand.LIMITS);
        this.advisers = options.warmCompilers() == 0 ? Optional.empty()
                : Optional.of(new Advisers(LocalLauncher.compilers(image, 1), CompilerCommand.LIMITS, clock));
        this.sandbox = Sandbox.of(image, options.sandboxing());
        var launcher = new LocalLauncher(image, sandbox, SharedClasses.of(image, sandbox, Rehearsal::play));
        this.table = options.limits();
        var limits = WorkerLimits.of(table);
        this.workers = new WorkerPool(launcher, limits, options.warmWorkers(), options.warmCompilers() > 0);
        this.searchers = new WorkerPool(launcher, limits, 0);
    }

    /**
     * Starts a kernel; the first start on a machine links the worker's run-time image, which takes some seconds.
     *
     * @throws KernelException when no worker can be made ready
     */
    public static Kernel start(KernelOptions options) {
        return new Kernel(options);
    }

    /** {@return a sentence when workers run with less protection or speed than they should, else empty} */
    public String note() {
        return (image.note() + " " + sandbox.note()).strip();
    }

    /** {@return how well workers are contained} */
    public Tier tier() {
        return sandbox.tier();
    }

    /** {@return what learner code may use} */
    public LimitTable limits() {
        return table;
    }

    /** Waits at most so long until the pool holds as many warm workers as it keeps; {@return whether it does} */
    public boolean awaitWarm(Duration longest) {
        try {
            return workers.awaitWarm(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@return a new session with a worker of its own} */
    public Session openSession() {
        var name = new byte[16];
        random.nextBytes(name);
        var id = HexFormat.of().formatHex(name);
        return new LiveSession(id, compilers.open(id), new Seat(workers, searchers), clock);
    }

    /**
     * {@return what there is to say about a cell that is being written; nothing when that would take too long} Nothing is run.
     *
     * @param who asks: one question at a time of each
     * @param above the cells above it as they stand, which need not compile
     */
    public Advice advise(String who, List<Cell> above, Cell cell, Question question) {
        return advisers.map(ready -> ready.answer(who, above, cell, question)).orElse(new Advice.Nothing());
    }

    /** {@return whether nothing of the file would run: it has neither a main method nor statements} */
    public static boolean isIdle(ProgramFile file) {
        return Start.isIdle(SourceText.clean(file.text()));
    }

    /** Runs a file as handed in: a main method, a compact source file, or text as pasted into a cell. */
    public RunResult run(ProgramFile file, RunOptions run, List<String> watch, List<String> fields, RunListener listener) {
        if (!hasMain(file)) {
            try (var session = openSession()) {
                return session.run(List.of(cell(file, watch, fields)), file.name(), run, listener);
            }
        }
        return switch (compile(List.of(file))) {
            case Compilation.Rejected(var diagnostics) -> rejected(diagnostics);
            case Compilation.Compiled(var code, _) -> {
                try (var loaded = load(code)) {
                    var result = loaded.run(program(code, watch, fields), run, listener);
                    var outcome = result.outcome() instanceof Outcome.Completed ? new Outcome.Completed("") : result.outcome();
                    yield new RunResult(outcome, result.trace(), code.digest(), List.of(), List.of(), result.took());
                } catch (RewriteException e) {
                    yield rejected(List.of(unhookable(file, e)));
                }
            }
        };
    }

    /** Searches the schedules of such a file. */
    public Exploration explore(ProgramFile file, ExploreOptions explore, List<String> watch, List<String> fields, RunListener listener) {
        if (!hasMain(file)) {
            try (var session = openSession()) {
                return session.explore(List.of(cell(file, watch, fields)), file.name(), explore, listener);
            }
        }
        return switch (compile(List.of(file))) {
            case Compilation.Rejected(var diagnostics) -> Exploration.rejected(diagnostics, "");
            case Compilation.Compiled(var code, _) -> {
                try (var loaded = load(code)) {
                    yield loaded.explore(program(code, watch, fields), explore, listener);
                } catch (RewriteException e) {
                    yield Exploration.rejected(List.of(unhookable(file, e)), "");
                }
            }
        };
    }

    /** Compiles whole files together, in the unnamed package; never runs anything. */
    public Compilation compile(List<ProgramFile> sources) {
        return compilers.compile(sources, false);
    }

    /** Compiles the judge half of an exercise, which may import {@code dev.lockstep.check}; never runs anything. */
    public Compilation compileJudge(List<ProgramFile> sources) {
        return compilers.compile(sources, true);
    }

    /**
     * {@return the code in a fresh worker}
     *
     * @throws RewriteException when the code names what is not a learner's to name, or a method is too long to run step by step
     */
    public LoadedProgram load(CompiledCode code) {
        return new Loaded(new Seat(workers, searchers), code, clock);
    }

    /** {@return the judge's code in a fresh worker} */
    public Judge judge(CompiledCode code) {
        return new JudgeSeat(new Seat(workers), code);
    }

    /** Ends every worker. */
    @Override
    public void close() {
        workers.close();
        searchers.close();
        compilers.close();
        advisers.ifPresent(Advisers::close);
    }

    private static boolean hasMain(ProgramFile file) {
        return Start.of(SourceText.clean(file.text())).isPresent();
    }

    private static Cell cell(ProgramFile file, List<String> watch, List<String> fields) {
        return new Cell(file.name(), SourceText.clean(file.text()), false, watch, fields);
    }

    private static Program program(CompiledCode code, List<String> watch, List<String> fields) {
        return new Program(List.of(), code.main().stream().toList(), watch, fields);
    }

    private static Diagnostic unhookable(ProgramFile file, RewriteException e) {
        return new Diagnostic(file.name(), 1, 1, 1, 1, true, String.valueOf(e.getMessage()), "");
    }

    private static RunResult rejected(List<Diagnostic> diagnostics) {
        return new RunResult(new Outcome.Rejected(diagnostics), Trace.empty(), "", List.of(), List.of(), Duration.ZERO);
    }
}
