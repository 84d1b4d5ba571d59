package dev.lockstep.worker.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Tasks whose loops wait for what others change, or work on and on: set aside until one of those has changed something that they look at,
 * or nobody else can go on.
 */
final class Spinners {
    private final Run run;
    private int count;
    private long changes;
    private long happened;

    Spinners(Run run) {
        this.run = run;
    }

    void reset() {
        count = 0;
        changes = 0;
        happened = 0;
    }

    /** {@return how often something was changed that a loop may look at} */
    long changes() {
        return changes;
    }

    /** Something was changed, printed or measured, by whomever, that may be the end of a loop. */
    void happens() {
        happened++;
    }

    /** {@return whether the task looks on and on at what nobody has changed and nobody will} */
    boolean isEndless(Task task) {
        return task.loops.naps.isEndless(happened);
    }

    /** At a loop's back edge. */
    void loop(Task task, int site) {
        boolean counted = run.sites.isCounted(site);
        task.loops.naps.round(site, counted, happened);
        var round = task.loops.round(site, counted, changes);
        if (round == Loops.Round.GOES) {
            run.effort.progress.loops(task, counted || run.sites.isDrawn(site));
            return;
        }
        boolean waits = round == Loops.Round.WAITS;
        task.stale = waits && task.loops.isStale(changes);
        count++;
        if (waits && !counted) {
            run.sightings.polls.spins(task, site);
        }
        run.operations().spin(task, site);
        count--;
    }

    /** A task has changed this, or given it back. */
    void changed(long key) {
        changes++;
        if (count > 0) {
            rouse(key);
        }
    }

    /** Before others get their turn: what {@code getState} tells of a task that must wait now has changed. */
    void waits(@Nullable Task task) {
        if (count > 0 && task != null && !task.canGoOn()) {
            rouse(Memory.key(task, 0));
        }
    }

    /** A task has begun to wait. */
    void waits() {
        changes++;
    }

    /** Who takes without rest from what is empty keeps time from passing. {@return whether somebody does} */
    boolean hurry() {
        boolean some = false;
        for (int i = 0; count > 0 && i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (task.operation == Operation.SPIN && task.loops.hasMissed() && task.loops.worked() == 0) {
                task.roused = true;
                some = true;
                run.effort.hurry();
            }
        }
        return some;
    }

    /** Before time passes, loops that looked too early look again. {@return whether there is one} */
    boolean lookAgain() {
        boolean some = false;
        for (int i = 0; count > 0 && i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (task.operation == Operation.SPIN && task.stale) {
                task.roused = true;
                task.stale = false;
                some = true;
            }
        }
        return some;
    }

    private void rouse(long key) {
        for (int i = 0; i < run.tasks.alive(); i++) {
            var other = run.tasks.living(i);
            if (other.operation == Operation.SPIN && other.loops.waitsFor(key)) {
                other.roused = true;
            }
        }
    }
}
