package dev.lockstep.web.words;

import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Limit;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Outcome.Rung;
import dev.lockstep.worker.program.Ending;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a run, in a sentence: what happened and where; {@link #advice} is what to try. */
public final class Outcomes {
    private static final Pattern LIMIT = Pattern.compile("\\(limit (" + Stream.concat(Arrays.stream(Limit.values()).map(Limit::text), Stream.of("processes"))
            .collect(Collectors.joining("|")) + "): [^()]*\\)$");
    /** The engine's name for threads. */
    private static final String TASKS = "tasks";

    private Outcomes() {}

    /** {@return what happened} */
    public static String text(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Completed(String value, _) -> value.isEmpty() ? words.say("outcome.completed") : words.say("outcome.value", value);
            case Outcome.Rejected(List<Diagnostic> diagnostics) -> rejected(diagnostics, words);
            case Outcome.Threw(Ending.Failure failure) -> words.say("outcome.threw", thrown(failure), place(failure.at(), words));
            case Outcome.Stuck stuck -> words.say("outcome.stuck." + stuck.reason(), waiting(stuck.tasks(), words));
            case Outcome.NoProgress(long steps, int _, String at) -> words.say("outcome.no-progress", steps, place(at, words));
            case Outcome.Stopped(Rung rung, String at) -> words.say("outcome.stopped", place(at, words)) + rung(rung, words);
            case Outcome.TimedOut(long limitMillis, Rung rung, String at) ->
                words.say("outcome.timed-out", seconds(limitMillis), place(at, words)) + rung(rung, words);
            case Outcome.LimitExceeded(String limit, long value) -> words.say("outcome.limit", named(limit), Long.toString(value));
            case Outcome.Exited(int status, String at) -> words.say("outcome.exited", status, place(at, words));
            case Outcome.WorkerDied(String why) -> why.isEmpty() ? words.say("outcome.worker-died") : words.say("outcome.worker-died-why", why);
        };
    }

    /** {@return what to try, or empty} */
    public static String advice(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Rejected(List<Diagnostic> diagnostics) -> diagnostics.stream().filter(Diagnostic::error).map(Diagnostic::hint)
                    .filter(hint -> !hint.isEmpty()).map(words::told).findFirst().orElse("");
            case Outcome.Stuck stuck -> words.say("advice.stuck." + stuck.reason());
            case Outcome.NoProgress _ -> words.say("advice.no-progress");
            case Outcome.TimedOut _ -> words.say("advice.timed-out");
            case Outcome.LimitExceeded(String limit, long _) -> words.say(limit.equals(TASKS) ? "advice.limit.threads" : "advice.limit");
            case Outcome.Exited _ -> words.say("advice.exited");
            case Outcome.WorkerDied(String why) -> Stream.of(limit(why, words), words.say("advice.worker-died")).filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(words.say("list.sentence")));
            case Outcome.Threw(Ending.Failure failure) -> limit(failure.message(), words);
            case Outcome.Completed _, Outcome.Stopped _ -> "";
        };
    }

    /** The kernel names the limit that something came about by. */
    private static String limit(String said, Words words) {
        Matcher found = LIMIT.matcher(said);
        return found.find() ? words.say("advice.limit." + found.group(1)) : "";
    }

    private static String named(String limit) {
        return limit.equals(TASKS) ? "threads" : limit;
    }

    /** {@return the name under which programs know an outcome} */
    public static String kind(Outcome outcome) {
        return outcome.kind();
    }

    /** {@return where it happened, {@code cell:line}, or empty} */
    public static String at(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Threw(Ending.Failure failure) -> failure.at();
            case Outcome.NoProgress(long _, int _, String at) -> at;
            case Outcome.Exited(int _, String at) -> at;
            case Outcome.TimedOut(long _, Rung _, String at) -> at;
            case Outcome.Stopped(Rung _, String at) -> at;
            case Outcome.Stuck stuck -> stuck.tasks().isEmpty() ? "" : stuck.tasks().getLast().at();
            case Outcome.Rejected(List<Diagnostic> all) -> all.isEmpty() ? "" : all.getFirst().cell() + ":" + all.getFirst().line();
            default -> "";
        };
    }

    static String thrown(Ending.Failure failure) {
        return failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
    }

    static String place(String at, Words words) {
        return at.isEmpty() ? "" : words.say("place", at);
    }

    private static String rejected(List<Diagnostic> diagnostics, Words words) {
        return diagnostics.stream().filter(Diagnostic::error).findFirst()
                .map(first -> words.say("outcome.rejected", first.cell() + ":" + first.line(), words.told(first.message())))
                .orElse(words.say("outcome.rejected-plain"));
    }

    private static String waiting(List<Ending.Waiting> tasks, Words words) {
        return tasks.stream().filter(task -> task.task() != 0 || tasks.size() == 1).map(task -> task.waitsFor().isEmpty()
                        ? words.say("waiting.parked", task.name(), place(task.at(), words))
                        : task.holds().isEmpty() ? words.say("waiting.waits", task.name(), task.waitsFor(), place(task.at(), words))
                        : words.say("waiting.holds", task.name(), task.waitsFor(), place(task.at(), words), String.join(", ", task.holds())))
                .collect(Collectors.joining(words.say("list.clause")));
    }

    private static String rung(Rung rung, Words words) {
        return words.say("rung." + rung);
    }

    private static String seconds(long millis) {
        return millis % 1_000 == 0 ? Long.toString(millis / 1_000) : Double.toString(millis / 1_000.0);
    }
}
