package dev.lockstep.web.api;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.kernel.VerdictWords;
import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.web.api.PageView.ExpectRow;
import dev.lockstep.web.notebook.CellSheet;
import dev.lockstep.web.notebook.Chip;
import dev.lockstep.web.notebook.OutputText;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.RunShelf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what an author expects of a cell with what is known of it: its last run, what is known about its schedules, and the
 * failing run when one was found. An expectation about the trace's moments is shown and not compared here.
 */
final class Expectations {
    private final Optional<RunResult> last;
    private final Optional<Chip> chip;
    private final Optional<RunResult> failing;
    private final String output;

    private Expectations(Optional<RunResult> last, Optional<Chip> chip, Optional<RunResult> failing, String output) {
        this.last = last;
        this.chip = chip;
        this.failing = failing;
        this.output = output;
    }

    /** {@return the expectations, compared with what is known of the cell} */
    static List<ExpectRow> compared(ExpectBlock expect, CellSheet sheet, RunShelf shelf) {
        String printed = sheet.output().stream().filter(piece -> !piece.error()).map(OutputText::text).collect(Collectors.joining());
        return new Expectations(sheet.lastRun().flatMap(shelf::run).flatMap(Run::result), sheet.chip(),
                sheet.chip().flatMap(Chip::run).flatMap(shelf::run).flatMap(Run::result), printed).rows(expect);
    }

    private List<ExpectRow> rows(ExpectBlock expect) {
        List<ExpectRow> rows = new ArrayList<>();
        add(rows, "verdict", expect.verdict(), verdict(expect.verdict()));
        Optional<RunResult> told = telling(expect);
        add(rows, "reason", expect.reason(), told.map(result -> reason(result).equalsIgnoreCase(expect.reason())));
        add(rows, "finding", expect.finding(), told.map(result -> found(result, expect.finding())));
        add(rows, "output", expect.output(), last.map(_ -> lines(output).equals(lines(expect.output()))));
        expect.time().ifPresent(time -> add(rows, "time", time.toString().substring(2).toLowerCase(Locale.ROOT), last.map(result -> ended(result).equals(time))));
        expect.trace().forEach(sight -> add(rows, "trace", sight.toString(), Optional.empty()));
        expect.schedules().ifPresent(count -> add(rows, "schedules", Long.toString(count), chip.flatMap(known -> counted(known.verdict()))
                .map(schedules -> schedules == count)));
        return rows;
    }

    private static void add(List<ExpectRow> rows, String key, String value, Optional<Boolean> met) {
        if (!value.isEmpty()) {
            rows.add(new ExpectRow(key, value, met));
        }
    }

    private Optional<Boolean> verdict(String word) {
        return switch (word) {
            case "completes" -> last.map(result -> result.outcome() instanceof Outcome.Completed);
            case "stuck" -> last.map(result -> result.outcome() instanceof Outcome.Stuck);
            case "throws" -> last.map(result -> result.outcome() instanceof Outcome.Threw);
            case "fails" -> decided().map(verdict -> !verdict.passes());
            case "all schedules pass" -> decided().map(verdict -> verdict instanceof Verdict.AllPass || verdict instanceof Verdict.AllPassReduced);
            default -> Optional.empty();
        };
    }

    private Optional<Verdict> decided() {
        return chip.map(Chip::verdict).filter(verdict -> !(verdict instanceof Verdict.Undecided));
    }

    /** Where some schedule is to fail, only a failing run can tell why; the last run may have been lucky. */
    private Optional<RunResult> telling(ExpectBlock expect) {
        boolean searched = expect.verdict().equals("fails") && !(last.isPresent() && last.get().outcome() instanceof Outcome.Stuck);
        return searched && decided().isEmpty() ? Optional.empty() : failing.or(() -> last);
    }

    /** {@return the reason in the words of a pack} */
    private static String reason(RunResult result) {
        return switch (result.outcome()) {
            case Outcome.Stuck stuck -> switch (stuck.reason()) {
                case DEADLOCK -> "deadlock";
                case LOST_WAKE_UP -> "lost wake-up";
                case WAITS_FOR_ENDED_TASK -> "waits for a task that ended";
                case NOTHING_LEFT_TO_WAKE_IT -> "nothing left to wake it";
            };
            case Outcome.NoProgress _ -> "no progress";
            case Outcome.Threw threw -> threw.failure().type().replaceAll(".*[.$]", "");
            default -> "";
        };
    }

    private static boolean found(RunResult result, String part) {
        String wanted = plain(part);
        Stream<String> stuck = result.outcome() instanceof Outcome.Stuck(var reason, var tasks)
                ? Stream.of(VerdictWords.in(Locale.ENGLISH).stuck(reason, tasks)) : Stream.empty();
        return Stream.concat(stuck, Findings.of(result.trace(), Locale.ENGLISH).stream().map(Finding::sentence))
                .map(Expectations::plain).anyMatch(sentence -> sentence.contains(wanted));
    }

    private static String plain(String text) {
        return text.replaceAll("[\"“”]", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(String text) {
        return text.strip().lines().map(String::stripTrailing).toList();
    }

    private static Duration ended(RunResult result) {
        return Duration.ofNanos(result.trace().events().isEmpty() ? 0 : result.trace().events().getLast().time());
    }

    private static Optional<Long> counted(Verdict verdict) {
        return verdict instanceof Verdict.AllPass(long all) ? Optional.of(all)
                : verdict instanceof Verdict.SomeFail some ? Optional.of(some.schedules()) : Optional.empty();
    }
}
