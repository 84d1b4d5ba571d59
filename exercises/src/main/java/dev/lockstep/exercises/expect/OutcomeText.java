package dev.lockstep.exercises.expect;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.VerdictWords;
import java.util.Locale;

/** What came of a run, for the author of the cell: a part of a sentence. */
public final class OutcomeText {
    private OutcomeText() {}

    /** {@return such as {@code throws IllegalStateException: done (cell:3)}} */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed _ -> "completes";
            case Outcome.Rejected(var diagnostics) -> diagnostics.stream().findFirst()
                    .map(first -> "does not compile: " + first.message() + " (" + first.cell() + ":" + first.line() + ")").orElse("does not compile");
            case Outcome.Threw(var failure) -> "throws " + failure.type() + (failure.message().isEmpty() ? "" : ": " + failure.message())
                    + (failure.at().isEmpty() ? "" : " (" + failure.at() + ")");
            case Outcome.Stuck(var reason, var tasks) -> VerdictWords.in(Locale.ENGLISH).stuck(reason, tasks);
            case Outcome.NoProgress(_, _, var at) -> "makes no progress (" + at + ")";
            case Outcome.Stopped _ -> "was stopped";
            case Outcome.TimedOut(long millis, _, _) -> "was stopped after " + millis / 1_000 + " s, the time limit";
            case Outcome.LimitExceeded(var limit, var value) -> "was stopped at the limit of " + value + " " + limit;
            case Outcome.Exited(int status, _) -> "ends the program with status " + status;
            case Outcome.WorkerDied(var why) -> "lost its process" + (why.isEmpty() ? "" : ": " + why);
        };
    }
}
