package dev.lockstep.worker.search;

import dev.lockstep.worker.schedule.Accesses;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One point of the current schedule: who could go on there, who did, what was found out about the others. Reused from schedule
 * to schedule: nothing is allocated once the arrays are wide enough.
 */
final class Node {
    int count;
    int taken;
    /** A choice among waiters, inside a step. */
    boolean waiter;
    /** Given from outside: its alternatives belong to somebody else. */
    boolean fixed;
    /** Whether the first candidate was running already, so that any other choice preempts it. */
    boolean current;
    /** Preemptions, and choices other than the first, before this point. */
    int preemptions;
    int switches;
    int[] tasks = new int[4];
    /** By index: what the step did that was taken first; only those marked known may sleep. */
    @Nullable Accesses[] did = new Accesses[4];
    boolean[] known = new boolean[4];
    /** Tasks whose next step leads only to schedules that are equivalent to seen ones, and what that step does. */
    int asleep;
    int[] sleeper = new int[4];
    @Nullable Accesses[] sleeps = new Accesses[4];

    void renew(int candidates, boolean amongWaiters) {
        count = candidates;
        waiter = amongWaiters;
        fixed = false;
        current = false;
        taken = 0;
        asleep = 0;
        if (tasks.length < candidates) {
            int wide = Math.max(candidates, tasks.length * 2);
            tasks = new int[wide];
            did = Arrays.copyOf(did, wide);
            known = new boolean[wide];
        }
        Arrays.fill(known, 0, candidates, false);
    }

    void stepped(Accesses accesses, boolean sure) {
        var mine = did[taken];
        if (mine == null) {
            mine = new Accesses();
            did[taken] = mine;
        }
        mine.copyOf(accesses);
        known[taken] = sure;
    }

    /** Takes over from the parent who stays asleep after the step that was taken there. */
    void inherit(Node parent, Accesses step) {
        for (int i = 0; i < parent.asleep; i++) {
            sleep(parent.sleeper[i], parent.sleeps[i], step);
        }
        for (int i = 0; i < parent.taken; i++) {
            if (parent.known[i]) {
                sleep(parent.tasks[i], parent.did[i], step);
            }
        }
    }

    private void sleep(int task, @Nullable Accesses does, Accesses step) {
        if (does == null || does.dependsOn(step) || isAsleep(task)) {
            return;
        }
        if (asleep == sleeper.length) {
            sleeper = Arrays.copyOf(sleeper, asleep * 2);
            sleeps = Arrays.copyOf(sleeps, asleep * 2);
        }
        sleeper[asleep] = task;
        sleeps[asleep++] = does;
    }

    boolean isAsleep(int task) {
        for (int i = 0; i < asleep; i++) {
            if (sleeper[i] == task) {
                return true;
            }
        }
        return false;
    }
}
