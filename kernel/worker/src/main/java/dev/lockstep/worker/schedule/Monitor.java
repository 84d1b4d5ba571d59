package dev.lockstep.worker.schedule;

import org.jspecify.annotations.Nullable;

/** The shadow monitor of one object in one run: who owns it, how often, who waits in it. */
final class Monitor {
    static final Guard FREE = (task, target) -> target instanceof Monitor it && (it.owner == null || it.owner == task);

    final WaitSet waiters = new WaitSet(this, FREE);
    Object object;
    volatile @Nullable Task owner;
    volatile int count;

    Monitor(Object object) {
        this.object = object;
    }

    void renew(Object its) {
        object = its;
        owner = null;
        count = 0;
        waiters.waiters.clear();
    }
}
