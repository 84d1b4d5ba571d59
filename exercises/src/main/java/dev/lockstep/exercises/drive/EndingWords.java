package dev.lockstep.exercises.drive;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Stuck.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** How a run ended, as half a sentence. Names in it are the learner's and not neutralised yet. */
final class EndingWords {
    private EndingWords() {}

    static String of(Ending ending) {
        return switch (ending) {
            case Ending.Completed _ -> "it came to its end";
            case Ending.Threw(var failure) -> "it threw " + failure.type() + (failure.message().isEmpty() ? "" : ": " + failure.message())
                    + place(failure.at());
            case Ending.Stuck(var reason, var tasks) -> "stuck, " + reason(reason, tasks);
            case Ending.Exited(var status, var at) -> "the program ended its own process with status " + status + place(at)
                    + ", which is no way to pass a check";
            case Ending.NoProgress(var steps, _, var at) -> "a loop got nowhere in " + steps + " steps" + place(at);
            case Ending.Stopped _ -> "it did not end in time";
            case Ending.LimitReached(var limit, var value) -> "it used more than " + value + " " + limit;
        };
    }

    private static String reason(Reason reason, List<Ending.Waiting> tasks) {
        // Who only waits for others to end is not what the others are stuck in.
        var core = tasks.stream().filter(task -> task.task() != 0).toList();
        var names = (core.isEmpty() ? tasks : core).stream().map(task -> "\"" + task.name() + "\"").collect(Collectors.joining(" and "));
        return switch (reason) {
            case DEADLOCK -> "deadlock between " + names;
            case LOST_WAKE_UP -> "lost wake-up: nobody is left who would wake " + names;
            case WAITS_FOR_ENDED_TASK -> names + " waits for a task that has ended";
            case NOTHING_LEFT_TO_WAKE_IT -> "nothing is left that would wake " + names;
        };
    }

    private static String place(String at) {
        return at.isEmpty() ? "" : " (" + at + ")";
    }
}
