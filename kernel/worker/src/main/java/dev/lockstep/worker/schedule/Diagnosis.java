package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Ending.Stuck;
import dev.lockstep.worker.program.Ending.Stuck.Reason;
import dev.lockstep.worker.program.Ending.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Why no task can ever go on: who waits for whom, and what the waits come down to. */
final class Diagnosis {
    private final Run run;

    Diagnosis(Run run) {
        this.run = run;
    }

    Stuck stuck() {
        var waiting = new ArrayList<Waiting>();
        var reason = Reason.NOTHING_LEFT_TO_WAKE_IT;
        for (int i = 0; i < run.tasks.alive(); i++) {
            var task = run.tasks.living(i);
            if (!task.idle && task.deadline == Task.NEVER) {
                waiting.add(waiting(task));
                var its = reason(task);
                reason = its.ordinal() < rank(reason) ? its : reason;
            }
        }
        return new Stuck(reason, List.copyOf(waiting));
    }

    private static int rank(Reason reason) {
        return reason.ordinal();
    }

    private Reason reason(Task task) {
        if (isInCycle(task)) {
            return Reason.DEADLOCK;
        }
        var owner = ownerOf(task);
        if (owner != null && owner.ended) {
            return Reason.WAITS_FOR_ENDED_TASK;
        }
        boolean forNotice = task.operation == Operation.PARK && task.target == null || task.operation == Operation.WAIT && task.waitsIn != null;
        return forNotice ? Reason.LOST_WAKE_UP : Reason.NOTHING_LEFT_TO_WAKE_IT;
    }

    private boolean isInCycle(Task task) {
        var at = ownerOf(task);
        for (int i = 0; at != null && i <= run.tasks.size(); i++) {
            if (at == task) {
                return true;
            }
            at = at.ended ? null : ownerOf(at);
        }
        return false;
    }

    /** {@return the task that this one waits for; null when it waits for nobody in particular} */
    private @Nullable Task ownerOf(Task task) {
        if (task.operation == Operation.JOIN) {
            return task.target instanceof Task other ? other : null;
        }
        if (task.operation == Operation.PARK) {
            var owner = JdkLocks.owner(LockSupport.getBlocker(task.thread));
            return owner != null ? run.tasks.of(owner) : stopsItself(task) ? task : null;
        }
        if (task.waitsIn != null) {
            return null;
        }
        return run.tasks.holderOf(task.target);
    }

    /** {@return whether it has the other half of the pair of locks that it waits for} */
    private static boolean stopsItself(Task task) {
        var asked = task.target;
        return asked != null && task.holds.stream().anyMatch(held -> Owners.of(held) == Owners.of(asked));
    }

    private Waiting waiting(Task task) {
        var owner = ownerOf(task);
        var target = task.target;
        var holds = task.holds.stream().filter(held -> !run.tasks.isSignal(held)).map(run.recorder::label).distinct().toList();
        return new Waiting(task.number, task.thread.getName(), target == null ? "" : run.recorder.label(target),
                owner == null ? -1 : owner.number, run.sites.at(task.site), holds);
    }
}
