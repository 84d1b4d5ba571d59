package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.expect.Comparison;
import dev.lockstep.exercises.expect.OutcomeText;
import dev.lockstep.exercises.expect.Seen;
import dev.lockstep.exercises.expect.Tick;
import dev.lockstep.exercises.expect.TraceMoment;
import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.VerdictWords;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says whether one cell did what its author promised; a cell that promises nothing must end, and must end well. */
final class CellProof {
    /** No compiler needs so long to say what is wrong, unless it was stopped or the machine has other things to do. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final Lesson lesson;
    private final CellBlock cell;
    private final Seen seen;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int kept;

    private CellProof(Lesson lesson, CellBlock cell, Seen seen) {
        this.lesson = lesson;
        this.cell = cell;
        this.seen = seen;
        this.file = "lessons/" + lesson.folder() + "/lesson.md";
    }

    /**
     * What one look at a cell came to.
     *
     * @param kept promises that were kept
     * @param late a limit of real time was reached, which may be the machine's fault and not the cell's
     */
    record Result(String cell, List<Problem> problems, int kept, boolean late) {}

    static Result of(Lesson lesson, CellBlock cell, Seen seen) {
        var proof = new CellProof(lesson, cell, seen);
        if (seen.last().map(RunResult::outcome).orElse(new Outcome.Completed("")) instanceof Outcome.Rejected(var diagnostics)) {
            proof.rejected(diagnostics);
        } else {
            proof.promises();
        }
        return new Result(cell.id(), List.copyOf(proof.problems), proof.kept, seen.last().filter(CellProof::late).isPresent());
    }

    private static boolean late(RunResult result) {
        return result.outcome() instanceof Outcome.TimedOut || result.outcome() instanceof Outcome.Rejected && result.took().compareTo(SLOW) > 0;
    }

    private void rejected(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.error()) {
                int fence = lesson.cells().stream().filter(block -> block.id().equals(diagnostic.cell())).findFirst().orElse(cell).line();
                problems.add(Problem.error(file, fence + Math.max(0, diagnostic.line()), Math.max(1, diagnostic.column()), "This does not compile: "
                        + diagnostic.message() + (diagnostic.hint().isEmpty() ? "" : " " + diagnostic.hint())));
            }
        }
    }

    private void promises() {
        var expects = lesson.expects(cell.id());
        if (expects.stream().allMatch(expect -> expect.verdict().isEmpty())) {
            promise(expects.isEmpty() ? cell.line() : expects.getFirst().line(), unsaid());
        }
        for (ExpectBlock expect : expects) {
            for (Tick tick : Comparison.of(expect, seen)) {
                if (tick.met().orElse(false)) {
                    kept++;
                } else {
                    problems.add(Problem.error(file, expect.line(), 1, broken(tick)));
                }
            }
        }
    }

    /** {@return what is not as everybody takes for granted, or empty} */
    private String unsaid() {
        String ended = seen.last().map(RunResult::outcome).filter(outcome -> !(outcome instanceof Outcome.Completed)).map(OutcomeText::of).orElse("");
        return switch (cell.run()) {
            case FIRST, LIVE -> ended.isEmpty() ? "" : "The cell \"" + cell.id() + "\" does not complete: it " + ended
                    + ". Mend it, or say so in an expect block.";
            case FAILING -> seen.verdict().filter(verdict -> !verdict.passes()).isPresent() ? "" : "The cell \"" + cell.id()
                    + "\" says run=failing, and no failing schedule was found: " + searched() + ".";
            case ALL -> seen.verdict().filter(verdict -> verdict.passes()).isPresent() ? "" : "The cell \"" + cell.id()
                    + "\" says run=all, and not all schedules pass: " + searched() + ". Mend it, or say \"verdict: fails\" in an expect block.";
        };
    }

    private void promise(int line, String complaint) {
        if (complaint.isEmpty()) {
            kept++;
        } else {
            problems.add(Problem.error(file, line, 1, complaint));
        }
    }

    private String broken(Tick tick) {
        String promised = "The cell \"" + cell.id() + "\" promises \"" + tick.key() + ": " + tick.value().replace("\n", "\\n") + "\"";
        if (tick.met().isEmpty()) {
            return promised + ", and nothing can be said about that: " + searched() + ".";
        }
        return promised + ", and that is not so: " + tick.seen() + (tick.seen().endsWith(".") ? "" : ".") + (tick.key().equals("trace") ? unwatched(tick.value()) : "");
    }

    private String searched() {
        return seen.verdict().map(verdict -> VerdictWords.in(Locale.ENGLISH).of(verdict)).orElse("no search was made");
    }

    /** What is not watched is not recorded, so it cannot be seen: the usual reason. */
    private String unwatched(String written) {
        var sight = lesson.expects(cell.id()).stream().flatMap(expect -> expect.trace().stream())
                .filter(each -> each.toString().equals(written)).findFirst();
        Optional<String> type = sight.stream().flatMap(TraceMoment::types).filter(name -> !cell.watch().contains(name)).findFirst();
        Optional<String> field = sight.stream().flatMap(TraceMoment::fields).filter(name -> !cell.fields().contains(name)).findFirst();
        return type.map(name -> " The cell does not watch " + name + ": add watch=" + name + " to its fence.")
                .or(() -> field.map(name -> " The cell does not record " + name + ": add fields=" + name + " to its fence.")).orElse("");
    }
}
