package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Ending;
import org.jspecify.annotations.Nullable;

/**
 * How many steps a run has taken, and the bounds that end it: a stop from outside, too many steps without {@linkplain Progress progress}.
 * Where there was some to the end, the run is too long, and not wrong.
 */
final class Effort {
    /** A program that works, or whose time goes on, ends after so many times the bound. */
    private static final int PATIENCE = 10;

    final Progress progress;
    private final Sites sites;
    private long steps;
    /** Steps since time has passed, or something was printed. */
    private long since;
    /** Steps since then, or since progress was seen. */
    private long idle;
    /** Whether the last look at it showed progress. */
    private boolean works;
    private long bound;
    private boolean hurried;
    private volatile int stop;

    Effort(Sites sites) {
        this.sites = sites;
        progress = new Progress(sites);
    }

    void reset(long most) {
        steps = 0;
        since = 0;
        idle = 0;
        works = false;
        bound = most;
        hurried = false;
        stop = 0;
        progress.reset(most);
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
        return passed >= bound / 2;
    }

    /** {@return whether time has not passed for half the bound, and nobody takes without rest from what is empty: sleeps end} */
    boolean letsSleepsEnd() {
        return since == bound / 2 && !hurried;
    }

    /** {@return whether no progress was made for as long as may be, and nobody takes without rest: any wait for a time ends} */
    boolean letsWaitsEnd() {
        return (idle == bound && !progress.isMade() || since == bound * PATIENCE / 2) && !hurried;
    }

    /** Somebody takes without rest. */
    void hurry() {
        hurried = true;
    }

    /** Time has passed, or something was printed. */
    void progress() {
        since = 0;
        hurried = false;
        if (steps < bound * (PATIENCE - 1)) {
            idle = 0;
            works = false;
            progress.rest();
        }
    }

    /** Counts a scheduling point. {@return the ending when that was one too many} */
    @Nullable Ending step(@Nullable Task task) {
        if (stop != 0) {
            return stopped();
        }
        steps++;
        since++;
        idle++;
        if (task != null) {
            task.steps++;
        }
        if (idle >= bound / 2) {
            look();
        }
        if (idle <= bound && steps <= bound * PATIENCE) {
            return null;
        }
        var at = task == null ? "" : sites.at(task.site);
        works |= idle > bound * 3 / 4 && progress.isMade();
        return works ? new Ending.LimitReached("steps", steps - 1, at) : new Ending.NoProgress(steps, task == null ? 0 : task.number, at);
    }

    /** The second half of the steps without progress is looked at more closely, and its second half decides. */
    private void look() {
        if (idle == bound / 2) {
            progress.watch();
        } else if (idle == bound * 3 / 4) {
            progress.judge();
        } else if (idle > bound) {
            works = progress.isMade();
            idle = works ? 0 : idle;
            progress.rest();
        }
    }
}
