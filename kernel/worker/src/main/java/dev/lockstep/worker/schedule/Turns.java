package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who goes on: the ready list, the choice among it, and what happens when it is empty. */
final class Turns {
    private final Run run;
    private final Stall stall;
    private final Choices choices = new Choices();
    private Task[] candidates = new Task[8];
    private boolean deciding;

    Turns(Run run) {
        this.run = run;
        stall = new Stall(run);
    }

    Choices choices() {
        return choices;
    }

    Task candidate(int index) {
        return candidates[index];
    }

    /** {@return which of so many waiters in {@code candidates} is woken} */
    int pickWaiter(int count) {
        if (count == 1) {
            return 0;
        }
        int index = run.plan().chooser().chooseWaiter(run, count);
        if (index == Chooser.ABANDON) {
            run.finish(null);
        }
        choices.add(checked(index, count), count, run.recorder.count());
        return index;
    }

    void candidate(int index, Task task) {
        if (index == candidates.length) {
            candidates = Arrays.copyOf(candidates, index * 2);
        }
        candidates[index] = task;
    }

    /** {@return whether a step's end is being worked out on the stack of a task: what that calls is nothing that the task does} */
    boolean areBeingDecided() {
        return deciding;
    }

    /** {@return who goes on after a step of a task; null when the run is over} */
    @Nullable Task after(Task task) {
        deciding = true;
        try {
            run.monitors().passing().goes(task);
            run.calls().open().goes(task);
            if (task.ofJdk) {
                task.accesses.add(Locations.JDK, true);
            }
            run.plan().chooser().stepped(task, task.accesses);
            task.accesses.clear();
            return pick(task);
        } finally {
            deciding = false;
        }
    }

    /** {@return who goes on; null when the run is over} */
    @Nullable Task pick(@Nullable Task from) {
        boolean late = run.effort.letsWaitsEnd();
        if (late || run.effort.letsSleepsEnd()) {
            var enough = stall.enough();
            if (enough != null) {
                run.end(enough);
                return null;
            }
            if (stall.passes(late)) {
                choices.leaveOut();
            }
        }
        var bound = run.effort.step(from);
        if (bound != null) {
            run.end(bound);
            return null;
        }
        run.memory.spinners.waits(from);
        while (true) {
            int count = collect(from);
            if (count > 0) {
                return choose(from, count);
            }
            request(from);
            var end = stall.resolve();
            if (end != null) {
                run.end(end);
                return null;
            }
        }
    }

    private @Nullable Task choose(@Nullable Task from, int ready) {
        var limits = run.plan().limits();
        int inTime = limits.spurious() ? waiting(ready) : ready;
        int count = limits.slow() ? stall.sleeping(inTime) : inTime;
        int index = run.plan().chooser().choose(run, count);
        if (index == Chooser.ABANDON) {
            run.end(null);
            return null;
        }
        var chosen = candidates[checked(index, count)];
        if (index >= inTime) {
            stall.wake(chosen);
        }
        startle(chosen);
        if (isOverdue(chosen, chosen.passed)) {
            chosen.overdue++;
        }
        chosen.passed = 0;
        if (chosen != from) {
            request(from);
            if (from != null) {
                from.loops.rest();
            }
        }
        if (count > 1) {
            choices.add(index, count, run.recorder.count());
        }
        return chosen;
    }

    /** Adds those whose wait may end for no reason, while others can go on: what is stuck stays stuck. */
    private int waiting(int ready) {
        int count = ready;
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (!task.startled && !task.canGoOn() && mayBeStartled(task)) {
                candidate(count++, task);
            }
        }
        return count;
    }

    private static boolean mayBeStartled(Task task) {
        var set = task.waitsIn;
        return set == null ? task.parks : set.free.open(task, set.lock);
    }

    private static void startle(Task chosen) {
        if (chosen.canGoOn()) {
            return;
        }
        chosen.startled = true;
        var set = chosen.waitsIn;
        if (set != null) {
            set.leave(chosen, false);
        } else {
            chosen.permit = true;
        }
    }

    private static int checked(int index, int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("choice " + index + " of " + count);
        }
        return index;
    }

    private void request(@Nullable Task from) {
        if (from != null && !from.requested && from.operation.requests()) {
            from.requested = true;
            run.recorder.event(Kind.REQUESTED, from, from.target, null, from.site);
        }
    }

    private int collect(@Nullable Task first) {
        int count = 0;
        boolean overdue = false;
        boolean aside = false;
        if (first != null) {
            if (first.canGoOn()) {
                candidate(count++, first);
            } else {
                aside = first.isHeldBack();
            }
        }
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (task != first && task.canGoOn()) {
                candidate(count++, task);
                overdue |= isOverdue(task, ++task.passed);
            }
        }
        if (aside && count > 0) {
            choices.leaveOut();
        }
        return overdue ? overdue(count) : count;
    }

    /** After an eighth of the step bound; each time it needs half the patience, so that it can do more than one step before the run ends for want of progress. */
    private boolean isOverdue(Task task, int passed) {
        return run.effort.isLong((long) passed << Math.min(task.overdue + 2, 12));
    }

    /** Leaves those who were passed over for too long. */
    private int overdue(int all) {
        int count = 0;
        for (int i = 0; i < all; i++) {
            if (isOverdue(candidates[i], candidates[i].passed)) {
                candidates[count++] = candidates[i];
            }
        }
        choices.leaveOut();
        return count;
    }
}
