package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Ending;
import org.jspecify.annotations.Nullable;

/**
 * How many steps a run has taken, and the bounds that end it: a stop from outside, too many steps without progress. A loop that counts comes
 * to its end by itself: its steps are none without progress, and where there are too many of them the run is too long, not wrong.
 */
final class Effort {
    /** A program whose time goes on for ever ends after so many times the bound, or so many choices, which a search must keep in mind. */
    private static final int PATIENCE = 10;
    private static final int MOST_CHOICES = 2;

    private long steps;
    private long since;
    /** Steps without progress of tasks that are in no loop that counts, and the last step of such a task. */
    private long idle;
    private long last;
    /** Whether the last step was one. */
    private boolean idles;
    /** Choices at such steps, and all of them. */
    private long open;
    private int made;
    private long bound;
    private long half;
    private boolean hurried;
    private volatile int stop;

    void reset(long most) {
        steps = 0;
        since = 0;
        idle = 0;
        last = 0;
        idles = false;
        open = 0;
        made = 0;
        bound = most;
        half = most / 2;
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

    /** {@return whether so many steps are enough for whoever was passed over in them to go first} */
    boolean isLong(long passed) {
        return passed >= half;
    }

    /** {@return whether no progress was made for half the bound, and nobody takes without rest from what is empty: sleeps end} */
    boolean letsSleepsEnd() {
        return since == half && !hurried;
    }

    /** {@return whether no progress was made for as long as may be, and nobody takes without rest: any wait for a time ends} */
    boolean letsWaitsEnd() {
        return (idles && idle == bound || since == bound * PATIENCE / 2) && !hurried;
    }

    /** Somebody takes without rest. */
    void hurry() {
        hurried = true;
    }

    void progress() {
        since = 0;
        idle = 0;
        hurried = false;
    }

    /** Counts a scheduling point. {@return the ending when that was one too many} */
    @Nullable Ending step(@Nullable Task task, Sites sites, int choices) {
        if (stop != 0) {
            return stopped();
        }
        steps++;
        since++;
        idles = task == null || !task.loops.isCounting();
        if (idles) {
            idle++;
            last = steps;
            open += Math.max(choices - made, 0);
        }
        made = choices;
        return idle > bound || open > bound * MOST_CHOICES || steps > bound * PATIENCE ? tooMany(task, sites) : null;
    }

    private Ending tooMany(@Nullable Task task, Sites sites) {
        var at = task == null ? "" : sites.at(task.site);
        if (steps - last > bound) {
            return new Ending.LimitReached("steps", steps - 1, at);
        }
        return new Ending.NoProgress(steps, task == null ? 0 : task.number, at);
    }
}
