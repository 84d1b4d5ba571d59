package dev.lockstep.kernel;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Waiting;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The fixed words for verdicts and endings, the same everywhere: page, command line, reports. Texts are in files, by language. */
public final class VerdictWords {
    private final ResourceBundle texts;
    private final Locale locale;
    private final UndecidedReasons reasons;

    private VerdictWords(Locale locale) {
        this.locale = locale;
        // English is the bundle without a suffix; the machine's own language must not come before it.
        this.texts = ResourceBundle.getBundle("dev.lockstep.kernel.Verdicts", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.reasons = new UndecidedReasons(texts, locale);
    }

    /** {@return the words in English, or in Chinese for any Chinese locale} */
    public static VerdictWords in(Locale locale) {
        return new VerdictWords(locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** {@return the words for a verdict, without a full stop} */
    public String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AllPass(var schedules) -> say("allPass", schedules);
            case Verdict.AllPassReduced(var run) -> say("allPassReduced", run);
            case Verdict.PassBounded(var preemptions, _) -> say("passBounded", preemptions);
            case Verdict.SampledPass(var schedules) -> say("sampledPass", schedules);
            case Verdict.SomeFail(var failing, var schedules, _) -> say("someFail", failing, schedules);
            case Verdict.Fails(var schedule, var ending) -> say("fails", schedule, of(ending));
            case Verdict.Undecided(var why) -> say("undecided", reasons.of(why));
        };
    }

    /** {@return the words for an ending, such as {@code stuck, deadlock between "A to B" and "B to A"}} */
    public String of(Ending ending) {
        return switch (ending) {
            case Ending.Completed _ -> say("completed");
            case Ending.Threw(var failure) -> failure.at().isEmpty() ? say("threwNowhere", what(failure)) : say("threw", what(failure), failure.at());
            case Ending.Stuck(var reason, var tasks) -> stuck(reason, tasks);
            case Ending.Exited(var status, _) -> say("exited", status);
            case Ending.NoProgress(_, _, var at) -> at.isEmpty() ? say("noProgressNowhere") : say("noProgress", at);
            case Ending.Stopped stopped -> say(stopped.timedOut() ? "timedOut" : "stopped");
            case Ending.LimitReached(var limit, var value, _) -> say("limitReached", limit, value);
        };
    }

    /** {@return the words for being stuck} */
    public String stuck(Ending.Stuck.Reason reason, List<Waiting> tasks) {
        var shown = reason == Ending.Stuck.Reason.DEADLOCK ? cycle(tasks) : tasks.stream().filter(task -> !isJoin(task, tasks)).toList();
        boolean alone = reason == Ending.Stuck.Reason.DEADLOCK && shown.size() == 1;
        return say(alone ? "ALONE" : reason.name(), list((shown.isEmpty() ? tasks : shown).stream().map(this::name).toList()));
    }

    private static String what(Ending.Failure failure) {
        return failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
    }

    /** The tasks that wait for each other in a ring; main, which only waits for them, is not one. */
    private static List<Waiting> cycle(List<Waiting> tasks) {
        return tasks.stream().filter(task -> reaches(task, tasks)).toList();
    }

    private static boolean reaches(Waiting start, List<Waiting> tasks) {
        var at = owner(start, tasks);
        for (int i = 0; i < tasks.size() && at.isPresent(); i++) {
            if (at.get().task() == start.task()) {
                return true;
            }
            at = owner(at.get(), tasks);
        }
        return false;
    }

    private static Optional<Waiting> owner(Waiting task, List<Waiting> tasks) {
        return tasks.stream().filter(other -> task.owner() == other.task()).findFirst();
    }

    /** A task that waits for another stuck one is not the reason. */
    private static boolean isJoin(Waiting task, List<Waiting> tasks) {
        return owner(task, tasks).isPresent();
    }

    private String name(Waiting task) {
        return task.name().isEmpty() ? say("task", task.task()) : say("quoted", task.name());
    }

    private String list(List<String> names) {
        var parts = new ArrayList<>(names);
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        var last = parts.removeLast();
        return String.join(texts.getString("comma"), parts) + texts.getString("and") + last;
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
