package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.worker.Answer;
import dev.lockstep.kernel.worker.Death;
import dev.lockstep.worker.program.Ending;

/** Words for endings: what a worker or its death says, as the outcome that a learner reads. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(Ending ending, Answer.End asked, long limitMillis) {
        return switch (ending) {
            case Ending.Completed completed -> new Outcome.Completed(completed.value(), completed.table());
            case Ending.Threw(var failure) -> new Outcome.Threw(failure);
            case Ending.Stuck(var reason, var tasks) -> new Outcome.Stuck(reason, tasks);
            case Ending.Exited(var status, var at) -> new Outcome.Exited(status, at);
            case Ending.NoProgress(var steps, var task, var at) -> new Outcome.NoProgress(steps, task, at);
            case Ending.LimitReached(var limit, var value, _) -> new Outcome.LimitExceeded(limit, value);
            case Ending.Stopped stopped -> stopped(stopped.timedOut() && asked != Answer.End.STOP || asked == Answer.End.TIME, limitMillis,
                    Answer.rung(stopped.interrupted()), stopped.at());
        };
    }

    /** A process that ends with a status of its own was ended by the program in it, past our hooks. */
    static Outcome of(Death death) {
        return death.status().isPresent() ? new Outcome.Exited(death.status().getAsInt(), "") : new Outcome.WorkerDied(death.why());
    }

    static Outcome killed(Answer.End asked, long limitMillis) {
        return stopped(asked == Answer.End.TIME, limitMillis, Outcome.Rung.KILL, "");
    }

    private static Outcome stopped(boolean timedOut, long limitMillis, Outcome.Rung rung, String at) {
        return timedOut ? new Outcome.TimedOut(limitMillis, rung, at) : new Outcome.Stopped(rung, at);
    }
}
