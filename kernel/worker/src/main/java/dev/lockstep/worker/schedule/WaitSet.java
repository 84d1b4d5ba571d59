package dev.lockstep.worker.schedule;

import java.util.ArrayList;
import java.util.List;

/** Tasks that have given up a lock until they are notified, in order of their waiting: of a monitor, or of a condition. */
public final class WaitSet {
    final Object lock;
    final Guard free;
    final List<Task> waiters = new ArrayList<>(2);

    /** A set of waiters for a lock, which each of them needs again before it goes on; {@code free} says whether it can be had. */
    public WaitSet(Object lock, Guard free) {
        this.lock = lock;
        this.free = free;
    }

    void join(Task task) {
        waiters.add(task);
        task.waitsIn = this;
        task.roused = false;
    }

    /** The task waits no longer for a notice, but still for the lock. */
    void leave(Task task, boolean notified) {
        waiters.remove(task);
        task.waitsIn = null;
        task.roused = notified;
        task.target = lock;
        task.guard = free;
        task.deadline = Task.NEVER;
        task.interruptible = false;
        task.timedOut = false;
    }
}
