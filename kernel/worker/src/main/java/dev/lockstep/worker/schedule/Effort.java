package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Ending;
import org.jspecify.annotations.Nullable;

/** How many steps a run has taken, and the bounds that end it: a stop from outside, too many steps without progress. */
final class Effort {
    /** A program whose time goes on for ever ends after so many times the bound. */
    private static final int PATIENCE = 4;

    private long steps;
    private long since;
    private long bound;
    private boolean hurried;
    private volatile int stop;

    void reset(long most) {
        steps = 0;
        since = 0;
        bound = most;
        hurried = false;
        stop = 0;
    }

    void stop(boolean timedOut) {
        stop = timedOut ? 2 : 1;
    }

    boolean isStopped() {
        return stop != 0;
    }

    Ending stopped() {
        return new Ending.Stopped(stop == 2, false, Failures.place());
    }

    long steps() {
        return steps;
    }

    /** {@return whether so many steps without progress are enough for time to pass, or for whoever was passed over so often to go on} */
    boolean isLong(long steps) {
        return steps >= bound / 2;
    }

    /** {@return whether no progress was made for long, and it is time that is to pass: who takes without rest from what is empty keeps it from that} */
    boolean waitsForTime() {
        return isLong(since) && !hurried;
    }

    /** Somebody takes without rest. */
    void hurry() {
        hurried = true;
    }

    void progress() {
        since = 0;
        hurried = false;
    }

    /** Counts a scheduling point. {@return the ending when that was one too many} */
    @Nullable Ending step(@Nullable Task task, Sites sites) {
        if (stop != 0) {
            return stopped();
        }
        steps++;
        if (++since > bound || steps > bound * PATIENCE) {
            return new Ending.NoProgress(steps, task == null ? 0 : task.number, task == null ? "" : sites.at(task.site));
        }
        return null;
    }
}
