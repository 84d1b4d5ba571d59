package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.expect.Seen;
import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Problem;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.wire.Request.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through a lesson as a learner does, cell by cell in one session, and compares with what the author promises. */
final class LessonProof {
    private static final int AGAIN = 2;
    private static final long BUDGET = 100_000;
    private static final Duration SEARCH = Duration.ofSeconds(60);
    private static final Set<String> SEARCHED = Set.of("fails", "all schedules pass");

    private final Lesson lesson;
    private final List<Cell> notebook;

    private LessonProof(Lesson lesson) {
        this.lesson = lesson;
        this.notebook = lesson.cells().stream().map(block -> new Cell(block.id(), block.source(), block.setup(), block.watch(), block.fields())).toList();
    }

    /**
     * {@return what became of each cell, in order, in a session of its own}
     *
     * <p>Where a limit of real time was reached it is tried again: a machine that has other things to do says nothing about a cell.
     */
    static List<CellProof.Result> once(Kernel kernel, Lesson lesson) {
        var results = new LessonProof(lesson).tried(kernel);
        for (int again = 0; again < AGAIN && results.stream().anyMatch(CellProof.Result::late); again++) {
            results = new LessonProof(lesson).tried(kernel);
        }
        return results;
    }

    private List<CellProof.Result> tried(Kernel kernel) {
        var results = new ArrayList<CellProof.Result>();
        if (notebook.isEmpty()) {
            return results;
        }
        try (var session = kernel.openSession()) {
            for (CellBlock block : lesson.cells()) {
                if (!block.setup() || block == lesson.cells().getLast() || !lesson.expects(block.id()).isEmpty()) {
                    results.add(CellProof.of(lesson, block, seen(session, block)));
                }
            }
        }
        return results;
    }

    /** {@return what is wrong after several times; the same cell must do the same each time} */
    static List<Problem> problems(Lesson lesson, List<List<CellProof.Result>> runs) {
        Map<String, List<CellProof.Result>> byCell = new LinkedHashMap<>();
        runs.forEach(run -> run.forEach(result -> byCell.computeIfAbsent(result.cell(), _ -> new ArrayList<>()).add(result)));
        var problems = new LinkedHashSet<Problem>();
        for (List<CellProof.Result> results : byCell.values()) {
            var bad = results.stream().filter(result -> !result.problems().isEmpty()).toList();
            if (!bad.isEmpty() && bad.size() < results.size()) {
                Problem first = bad.getFirst().problems().getFirst();
                problems.add(Problem.error(first.file(), first.line(), first.column(), "This flips: it was so in " + (results.size() - bad.size())
                        + " of " + results.size() + " runs. " + first.message()));
            } else {
                bad.stream().limit(1).forEach(result -> problems.addAll(result.problems()));
            }
        }
        return List.copyOf(problems);
    }

    private Seen seen(Session session, CellBlock block) {
        var printed = new StringBuilder();
        var options = block.run() == CellBlock.Run.LIVE ? RunOptions.live() : RunOptions.controlled();
        RunResult last = session.run(notebook, block.id(), options, new RunListener() {
            @Override
            public void output(String cell, int task, boolean error, String text) {
                if (!error && cell.equals(block.id())) {
                    printed.append(text);
                }
            }
        });
        if (last.outcome() instanceof Outcome.Rejected || !isSearched(block)) {
            return new Seen(Optional.of(last), printed.toString(), Optional.empty(), Optional.empty());
        }
        Exploration found = session.explore(notebook, block.id(), search(block), RunListener.SILENT);
        return new Seen(Optional.of(last), printed.toString(), Optional.of(found.verdict()), found.failure());
    }

    private boolean isSearched(CellBlock block) {
        return block.run() == CellBlock.Run.FAILING || block.run() == CellBlock.Run.ALL
                || lesson.expects(block.id()).stream().anyMatch(expect -> SEARCHED.contains(expect.verdict()) || expect.schedules().isPresent());
    }

    /** Counting needs every schedule, one by one; else the first failure is enough. */
    private ExploreOptions search(CellBlock block) {
        long budget = block.budget() > 0 ? block.budget() : BUDGET;
        boolean counted = lesson.expects(block.id()).stream().map(ExpectBlock::schedules).anyMatch(schedules -> schedules.isPresent());
        return counted ? new ExploreOptions(Strategy.ALL, budget, SEARCH, -1, true, Optional.empty(), List.of(), 1, Limits.interactive())
                : ExploreOptions.breakIt(budget, SEARCH);
    }
}
