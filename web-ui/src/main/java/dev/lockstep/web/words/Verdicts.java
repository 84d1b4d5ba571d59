package dev.lockstep.web.words;

import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.program.Ending;
import java.util.stream.Collectors;

/** The fixed words of a verdict: the same on the page, on the command line and in reports. */
public final class Verdicts {
    private Verdicts() {}

    /** {@return the whole sentence, without a full stop} */
    public static String text(Verdict verdict, Words words) {
        return switch (verdict) {
            case Verdict.AllPass(long schedules) -> words.say(schedules == 1 ? "verdict.only-pass" : "verdict.all-pass", schedules);
            case Verdict.AllPassReduced(long run) -> words.say("verdict.all-pass-reduced", run);
            case Verdict.PassBounded(int preemptions, long run) ->
                    words.say(preemptions == 1 ? "verdict.pass-bounded-one" : "verdict.pass-bounded", preemptions, run);
            case Verdict.SampledPass(long schedules) -> words.say("verdict.sampled-pass", schedules);
            case Verdict.SomeFail(long failing, long schedules, Ending ending) ->
                    words.say("verdict.some-fail", failing, schedules) + words.say("verdict.because", ending(ending, words));
            case Verdict.Fails(long schedule, Ending ending) ->
                    words.say("verdict.fails", schedule) + words.say("verdict.because", ending(ending, words));
            case Verdict.Undecided(String why) -> words.say("verdict.undecided", why);
        };
    }

    /** {@return the few words that fit beside a cell} */
    public static String brief(Verdict verdict, Words words) {
        return switch (verdict) {
            case Verdict.SomeFail(long failing, long schedules, Ending _) -> words.say("verdict.some-fail", failing, schedules);
            case Verdict.Fails(long schedule, Ending _) -> words.say(schedule == 1 ? "verdict.fails-brief-one" : "verdict.fails-brief", schedule);
            case Verdict.AllPassReduced _ -> words.say("verdict.all-pass-brief");
            default -> text(verdict, words);
        };
    }

    /** {@return how a run ended, in a few words without a full stop} */
    public static String ending(Ending ending, Words words) {
        return switch (ending) {
            case Ending.Completed _ -> words.say("ending.completed");
            case Ending.Threw(Ending.Failure failure) -> words.say("ending.threw", Outcomes.thrown(failure), Outcomes.place(failure.at(), words));
            case Ending.Stuck stuck -> words.say("ending.stuck." + stuck.reason(), names(stuck, words));
            case Ending.Exited(int status, String at) -> words.say("ending.exited", status, Outcomes.place(at, words));
            case Ending.NoProgress(long steps, int _, String at) -> words.say("ending.no-progress", steps, Outcomes.place(at, words));
            case Ending.Stopped stopped -> words.say(stopped.timedOut() ? "ending.timed-out" : "ending.stopped");
            case Ending.LimitReached(String limit, long value) -> words.say("ending.limit", limit, value);
        };
    }

    private static String names(Ending.Stuck stuck, Words words) {
        return stuck.tasks().stream().filter(task -> task.task() != 0 || stuck.tasks().size() == 1).map(Ending.Waiting::name)
                .collect(Collectors.joining(words.say("list.and")));
    }
}
