package dev.lockstep.exercises.expect;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.kernel.VerdictWords;
import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.lessons.ExpectBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what an author expects of a cell with what is known of it: the ticks of the page and the proof of {@code pack check}. */
public final class Comparison {
    private static final int LONGEST = 300;
    /** Order of a longer trace would cost more than a tick is worth. */
    private static final int MOST_EVENTS = 200_000;

    private final ExpectBlock expect;
    private final Seen seen;
    private final List<Tick> ticks = new ArrayList<>();

    private Comparison(ExpectBlock expect, Seen seen) {
        this.expect = expect;
        this.seen = seen;
    }

    /** {@return the promises of a block in the order of its keys} */
    public static List<Tick> of(ExpectBlock expect, Seen seen) {
        return List.copyOf(new Comparison(expect, seen).compared());
    }

    private List<Tick> compared() {
        add("verdict", expect.verdict(), verdict(expect.verdict()), this::verdictSeen);
        Optional<RunResult> told = telling();
        add("reason", expect.reason(), told.map(result -> reason(result).equalsIgnoreCase(expect.reason())),
                () -> told.map(Comparison::reason).filter(reason -> !reason.isEmpty()).orElse("none"));
        add("finding", expect.finding(), told.map(result -> found(result, expect.finding())),
                () -> told.map(result -> sentences(result).collect(Collectors.joining("; "))).filter(text -> !text.isEmpty()).orElse("none"));
        add("output", expect.output(), seen.last().map(_ -> lines(seen.output()).equals(lines(expect.output()))),
                () -> seen.output().isBlank() ? "nothing" : String.join("\\n", lines(seen.output())));
        expect.time().ifPresent(time -> add("time", text(time), seen.last().map(result -> ended(result).equals(time)),
                () -> seen.last().map(Comparison::ended).map(Comparison::text).orElse("")));
        // A failing run tells the story where one was asked for; else the run that was made.
        Optional<RunResult> run = expect.verdict().equals("fails") ? told : seen.last();
        expect.trace().forEach(sight -> add("trace", sight.toString(),
                run.filter(Predicate.not(Comparison::cut)).map(result -> result.trace().shows(TraceMoment.of(sight))), () -> "not in the trace"));
        expect.schedules().ifPresent(count -> add("schedules", Long.toString(count), seen.verdict().flatMap(Comparison::counted)
                .map(schedules -> schedules == count), () -> seen.verdict().flatMap(Comparison::counted).map(String::valueOf).orElse("")));
        return ticks;
    }

    private interface Told {
        String text();
    }

    private void add(String key, String value, Optional<Boolean> met, Told instead) {
        if (!value.isEmpty()) {
            boolean broken = met.isPresent() && !met.get();
            ticks.add(new Tick(key, value, met, broken ? shortened(instead.text()) : ""));
        }
    }

    private Optional<Boolean> verdict(String word) {
        return switch (word) {
            case "completes" -> seen.last().map(result -> result.outcome() instanceof Outcome.Completed);
            case "stuck" -> seen.last().map(result -> result.outcome() instanceof Outcome.Stuck);
            case "throws" -> seen.last().map(result -> result.outcome() instanceof Outcome.Threw);
            case "fails" -> decided().map(verdict -> !verdict.passes());
            case "all schedules pass" -> decided().map(verdict -> verdict instanceof Verdict.AllPass || verdict instanceof Verdict.AllPassReduced);
            default -> Optional.empty();
        };
    }

    private String verdictSeen() {
        boolean searched = List.of("fails", "all schedules pass").contains(expect.verdict());
        return searched ? seen.verdict().map(verdict -> VerdictWords.in(Locale.ENGLISH).of(verdict)).orElse("")
                : seen.last().map(RunResult::outcome).map(OutcomeText::of).orElse("");
    }

    private Optional<Verdict> decided() {
        return seen.verdict().filter(verdict -> !(verdict instanceof Verdict.Undecided));
    }

    /** Where some schedule is to fail, only a failing run can tell why; the last run may have been lucky. */
    private Optional<RunResult> telling() {
        boolean searched = expect.verdict().equals("fails") && !(seen.last().isPresent() && seen.last().get().outcome() instanceof Outcome.Stuck);
        return searched && decided().isEmpty() ? Optional.empty() : seen.failing().or(seen::last);
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
        return sentences(result).map(Comparison::plain).anyMatch(sentence -> sentence.contains(wanted));
    }

    private static Stream<String> sentences(RunResult result) {
        Stream<String> stuck = result.outcome() instanceof Outcome.Stuck(var reason, var tasks)
                ? Stream.of(VerdictWords.in(Locale.ENGLISH).stuck(reason, tasks)) : Stream.empty();
        return Stream.concat(stuck, Findings.of(result.trace(), Locale.ENGLISH).stream().map(Finding::sentence));
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

    private static String text(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** What was not recorded can neither be seen nor be missed. */
    private static boolean cut(RunResult result) {
        return result.trace().dropped() > 0 || result.trace().events().size() > MOST_EVENTS;
    }

    private static Optional<Long> counted(Verdict verdict) {
        return verdict instanceof Verdict.AllPass(long all) ? Optional.of(all)
                : verdict instanceof Verdict.SomeFail some ? Optional.of(some.schedules()) : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
