package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.shell.CellCompiler;
import dev.lockstep.kernel.shell.Compiled;
import dev.lockstep.kernel.worker.Seat;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Program.EntryPoint;
import dev.lockstep.worker.program.Value;
import dev.lockstep.worker.rewrite.RewriteException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A session: a shell, a seat at a worker, and what is known about the cells. */
public final class LiveSession implements Session {
    private final String id;
    private final CellCompiler shell;
    private final Runner runner;
    private final LimitNote note;
    private final InstantSource clock;
    private final Notebook notebook = new Notebook();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public LiveSession(String id, CellCompiler shell, Seat seat, InstantSource clock) {
        this.id = id;
        this.shell = shell;
        this.runner = new Runner(seat);
        note = new LimitNote(seat.limits());
        this.clock = clock;
        runner.warm();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RunResult run(List<Cell> cells, String cellId, RunOptions options, RunListener listener) {
        oneAtATime.lock();
        try {
            runner.begin();
            var evaluation = new Evaluation(cells, find(cells, cellId));
            return evaluation.run(options, listener);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public RunResult replay(List<Cell> cells, String cellId, RunOptions options, RunListener listener) {
        oneAtATime.lock();
        try {
            runner.begin();
            var evaluation = new Evaluation(cells, find(cells, cellId));
            var problems = evaluation.compileAll();
            if (!problems.isEmpty()) {
                return evaluation.result(new Outcome.Rejected(problems), Trace.empty());
            }
            var ran = runner.run(evaluation.program(), options, true, true, listener);
            return evaluation.result(evaluation.shown(ran.outcome()), ran.trace());
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public Exploration explore(List<Cell> cells, String cellId, ExploreOptions options, RunListener listener) {
        oneAtATime.lock();
        try {
            runner.begin();
            var evaluation = new Evaluation(cells, find(cells, cellId));
            var problems = evaluation.compileAll();
            if (!problems.isEmpty()) {
                return Exploration.rejected(problems, evaluation.digest());
            }
            return new Explorer(runner, clock).explore(evaluation.program(), options, evaluation.digest(), listener);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void stop() {
        runner.stop();
    }

    @Override
    public void restart() {
        runner.stop();
        oneAtATime.lock();
        try {
            notebook.clear();
            shell.clear();
            runner.clear();
            runner.warm();
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void close() {
        runner.close();
        oneAtATime.lock();
        try {
            shell.close();
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Cell find(List<Cell> cells, String cellId) {
        return cells.stream().filter(cell -> cell.id().equals(cellId)).findFirst()
                .orElseThrow(() -> new KernelException("There is no cell " + cellId + " in this notebook."));
    }

    /** One request about one cell. */
    private final class Evaluation {
        private final List<Cell> cells;
        private final Cell asked;
        private final List<String> alsoRan = new ArrayList<>();
        private final List<String> changes = new ArrayList<>();
        private final java.time.Instant start = clock.instant();

        Evaluation(List<Cell> cells, Cell asked) {
            this.cells = cells;
            this.asked = asked;
        }

        RunResult run(RunOptions options, RunListener listener) {
            var needed = needed().stream().map(Cell::id).toList();
            if (!needed.isEmpty()) {
                listener.alsoRuns(needed);
            }
            var plain = new RunOptions(options.mode(), options.seed(), List.of(), false, options.limits());
            for (var cell : Notebook.above(cells, asked)) {
                if (notebook.needed(cells, cell, runner.workers())) {
                    alsoRan.add(cell.id());
                    var before = evaluate(cell, plain, false, listener);
                    if (stops(cell, before.outcome())) {
                        return result(before.outcome(), Trace.empty());
                    }
                }
            }
            changes.addAll(notebook.leftOut(cells, asked));
            var ran = evaluate(asked, options, true, listener);
            return result(ran.outcome(), ran.trace());
        }

        private List<Cell> needed() {
            int worker = runner.workers();
            return Notebook.above(cells, asked).stream().filter(cell -> notebook.needed(cells, cell, worker)).toList();
        }

        /** A cell that shows a failure on purpose does not keep the ones below it from running; one that never ended does. */
        private boolean stops(Cell cell, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Completed _ -> false;
                case Outcome.Threw _, Outcome.Stuck _, Outcome.NoProgress _, Outcome.Exited _ -> cell.setup();
                case Outcome.Rejected _, Outcome.Stopped _, Outcome.TimedOut _, Outcome.LimitExceeded _, Outcome.WorkerDied _ -> true;
            };
        }

        /** What had to be ended from outside, or ended more than itself. */
        private static boolean hung(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Stopped _, Outcome.TimedOut _, Outcome.LimitExceeded _, Outcome.WorkerDied _, Outcome.Exited _, Outcome.NoProgress _ -> true;
                case Outcome.Completed _, Outcome.Rejected _, Outcome.Threw _, Outcome.Stuck _ -> false;
            };
        }

        private Runner.Ran evaluate(Cell cell, RunOptions options, boolean shown, RunListener listener) {
            var problems = compile(cell);
            if (!problems.isEmpty()) {
                return new Runner.Ran(new Outcome.Rejected(problems), new Value.Nothing(), Trace.empty());
            }
            var program = new Program(List.of(), entries(cell), cell.watch(), cell.fields());
            var ran = runner.run(program, options, false, shown, listener);
            notebook.ran(cell, runner.workers(), ran.completed(), hung(ran.outcome()));
            return new Runner.Ran(value(cell, ran.outcome()), ran.observation(), ran.trace());
        }

        List<Diagnostic> compileAll() {
            for (var cell : Notebook.above(cells, asked)) {
                var problems = notebook.refuses(cell) ? List.<Diagnostic>of() : compile(cell);
                if (!problems.isEmpty()) {
                    return problems;
                }
            }
            return compile(asked);
        }

        private List<Diagnostic> compile(Cell cell) {
            if (notebook.current(cells, cell).isPresent()) {
                return List.of();
            }
            return switch (shell.compile(cell.id(), cell.source())) {
                case Compiled.Refused(var problems) -> {
                    notebook.refused(cell);
                    yield problems;
                }
                case Compiled.Accepted(var code) -> {
                    try {
                        runner.load(code.classes());
                    } catch (RewriteException e) {
                        notebook.refused(cell);
                        yield List.of(new Diagnostic(cell.id(), 1, 1, 1, 1, true, String.valueOf(e.getMessage()), ""));
                    }
                    notebook.accepted(cell, code);
                    changes.addAll(code.changes());
                    yield List.of();
                }
            };
        }

        /** Earlier cells that came to their end, or have not run yet, rebuild the state; this one is the program. */
        Program program() {
            var setup = new ArrayList<EntryPoint>();
            for (var cell : Notebook.above(cells, asked)) {
                notebook.code(cell).filter(known -> known.completed() || known.ranIn() < 0)
                        .ifPresent(known -> setup.addAll(known.code().entryPoints()));
            }
            return new Program(setup, entries(asked), asked.watch(), asked.fields());
        }

        private List<EntryPoint> entries(Cell cell) {
            return notebook.code(cell).map(known -> known.code().entryPoints()).orElse(List.of());
        }

        Outcome shown(Outcome outcome) {
            return value(asked, outcome);
        }

        private Outcome value(Cell cell, Outcome outcome) {
            if (outcome instanceof Outcome.Threw(var failure)) {
                return new Outcome.Threw(note.on(failure));
            }
            boolean shows = notebook.code(cell).filter(known -> known.code().showsValue()).isPresent();
            return outcome instanceof Outcome.Completed && !shows ? new Outcome.Completed("") : outcome;
        }

        RunResult result(Outcome outcome, Trace trace) {
            return new RunResult(outcome, trace, digest(), List.copyOf(alsoRan), List.copyOf(changes), Duration.between(start, clock.instant()));
        }

        String digest() {
            return Digest.of(cells, asked);
        }
    }
}
