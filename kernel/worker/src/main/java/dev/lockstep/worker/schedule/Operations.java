package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import org.jspecify.annotations.Nullable;

/** Locks taken and released, waits and wakes, calls on objects that tasks share. All calls are the current task's. */
public final class Operations {
    /** A loop that waits for no time again and again lets others go on sooner or later: from then on it waits until nobody else can. */
    private static final int HASTY = 4;
    /** Of more, a task is not known to have each. */
    private static final int MOST_PERMITS = 64;
    private static final Guard ROUSED = (task, target) -> task.roused;

    private final Run run;

    Operations(Run run) {
        this.run = run;
    }

    /** The decision point before a timed or interruptible operation. {@return whether its guard opened in time} */
    public boolean within(Operation operation, Object target, Guard guard, long nanos, long amount, int site) throws InterruptedException {
        var task = run.current();
        task.site = site;
        task.pend(operation, target, guard);
        task.amount = amount;
        task.interruptible = true;
        task.deadline = nanos == Task.NEVER ? nanos : run.clock.after(nanos);
        task.accesses.add(Locations.TIME, false);
        if (nanos <= 0) {
            task.timedOut = true;
        }
        run.offer(task);
        task.accesses.add(Locations.permit(task), false);
        refuseInterrupted(task);
        return guard.open(task, target);
    }

    /** The decision point before an operation that waits, however often it is interrupted, until there are so many permits or items. */
    public void until(Operation operation, Object target, Guard guard, long amount, int site) {
        var task = run.current();
        task.site = site;
        task.pend(operation, target, guard);
        task.amount = amount;
        run.offer(task);
    }

    /** The current task has so many permits now. */
    public void acquired(Object permits, int count, int site) {
        var task = run.current();
        run.memory.use(permits);
        acquired(task, permits, permits, site);
        for (int i = 1; i < Math.min(count, MOST_PERMITS); i++) {
            task.holds.add(permits);
        }
    }

    /** The current task has given so many permits back, or others that it never had. */
    public void gave(Object permits, int count, int site) {
        var task = run.current();
        if (!task.isHolding(permits)) {
            run.tasks.signal(permits);
        }
        for (int i = 1; i < Math.min(count, MOST_PERMITS); i++) {
            task.release(permits);
        }
        unlocked(permits, site);
    }

    /** The current task has the lock now, for which it would have waited for ever or not; {@code shared} when others may have it too. */
    public void locked(Object lock, boolean waits, boolean shared, int site) {
        var hold = run.sightings.lockOrders.asks(run.current(), lock, waits, shared, site);
        acquired(lock, 1, site);
        run.sightings.lockOrders.has(run.current(), hold);
    }

    /** A lock was asked for and not given. */
    public void refused(Object lock, int site) {
        var task = run.current();
        run.memory.touch(lock, false);
        run.recorder.event(Kind.REFUSED, task, lock, null, site);
    }

    /** The current task has given the lock, or permits, back. */
    public void unlocked(Object lock, int site) {
        var task = run.current();
        released(task, lock, lock, site);
        run.sightings.lockOrders.left(task, lock);
        run.memory.free(lock);
    }

    /** The task has what it waited for, or has waited long enough. */
    public void awaited(Object object, int site) {
        run.memory.touch(object, false);
        run.order.acquire(run.current(), HappensBefore.JDK);
        run.recorder.event(Kind.AWAITED, run.current(), object, null, site);
    }

    /** The decision point before an operation that changes the object only when it returns true. {@return whether there is anybody else to use it} */
    public boolean testing(Object object, int site) {
        boolean shared = run.tasks.size() > 1;
        if (shared) {
            run.point(Operation.CALL, object, Guard.OPEN, site);
        }
        return shared;
    }

    /** Such an operation has returned. */
    public void tested(Object object, boolean changed) {
        run.memory.touch(object, changed);
    }

    /** {@code signal} and {@code signalAll} of a condition. */
    public void signal(WaitSet set, Object condition, boolean all) {
        var task = run.current();
        run.point(Operation.NOTIFY, condition, Guard.OPEN, task.site);
        run.memory.touch(set.lock, true);
        wake(set, condition, all, task.site);
    }

    /**
     * Waits for a condition: gives the lock up by {@code release}, and takes it again by {@code retake} when it is free.
     *
     * @return whether an interrupt ended the wait
     */
    public boolean await(WaitSet set, Object condition, long nanos, boolean interruptible, Runnable release, Runnable retake) {
        var task = run.current();
        int site = task.site;
        run.point(Operation.WAIT, condition, Guard.OPEN, site);
        run.memory.touch(set.lock, true);
        if (interruptible && task.thread.isInterrupted()) {
            return true;
        }
        run.recorder.event(Kind.WAITED, task, condition, nanos == Task.NEVER ? null : Durations.words(nanos), site);
        released(task, set.lock, set.lock, site);
        release.run();
        boolean interrupted = await(task, set, nanos, interruptible) && interruptible;
        retake.run();
        run.memory.touch(set.lock, true);
        acquired(task, set.lock, set.lock, site);
        return interrupted;
    }

    /** {@return whether a notice, and neither time nor an interrupt, ended the last wait of the current task} */
    public boolean wasNotified() {
        return run.current().roused;
    }

    /** {@return what an interrupted wait throws} Clears the interrupt status of the current task, as the JDK does. */
    public InterruptedException interruption() {
        return interruption(run.current());
    }

    /** Wakes one task, or all, of those that wait in the set. */
    void wake(WaitSet set, Object shown, boolean all, int site) {
        var task = run.current();
        if (set.waiters.isEmpty()) {
            run.recorder.event(Kind.NOTIFIED, task, shown, "nobody", site);
            return;
        }
        do {
            int count = set.waiters.size();
            for (int i = 0; i < count; i++) {
                run.turns.candidate(i, set.waiters.get(i));
            }
            var woken = set.waiters.get(all ? 0 : run.turns.pickWaiter(count));
            set.leave(woken, true);
            woken.cause = run.recorder.event(Kind.NOTIFIED, task, shown, woken.thread.getName(), site);
        } while (all && !set.waiters.isEmpty());
    }

    /** The loop that the current task is in waits for others: it is set aside until one of them has changed what it reads. */
    void spin(Task task, int site) {
        task.site = site;
        task.roused = false;
        task.pend(Operation.SPIN, null, ROUSED);
        run.offer(task);
        task.loops.next(run.memory.spinners.changes());
    }

    /** {@return whether an interrupt ended it} Who has no time to wait can be notified all the same, before it has seen that. */
    boolean await(Task task, WaitSet set, long nanos, boolean interruptible) {
        task.pend(Operation.WAIT, set.lock, Guard.SHUT);
        task.interruptible = interruptible;
        task.deadline = nanos == Task.NEVER ? nanos : run.clock.after(nanos);
        task.timedOut = nanos <= 0 && task.hasty++ < HASTY;
        set.join(task);
        task.accesses.add(Locations.TIME, false);
        run.offer(task);
        if (task.waitsIn != null) {
            task.accesses.add(Locations.object(run.memory.number(Owners.of(set.lock))), true);
            set.leave(task, false);
            run.offer(task);
        }
        task.loops.change();
        task.accesses.add(Locations.permit(task), false);
        return !task.roused && task.thread.isInterrupted();
    }

    void acquired(Task task, Object lock, Object shown, int site) {
        task.holds.add(lock);
        long cause = run.recorder.released(shown);
        if (cause >= 0) {
            task.cause = cause;
        }
        run.recorder.event(Kind.ACQUIRED, task, shown, null, site);
    }

    void released(Task task, Object lock, @Nullable Object shown, int site) {
        task.release(lock);
        if (shown != null) {
            run.recorder.releasing(shown, run.recorder.event(Kind.RELEASED, task, shown, null, site));
        }
    }

    void refuseInterrupted(Task task) throws InterruptedException {
        if (task.thread.isInterrupted()) {
            throw interruption(task);
        }
    }

    /** {@return what an interrupted wait throws} Clears the interrupt status of the current task, as the JDK does. */
    InterruptedException interruption(Task task) {
        task.accesses.add(Locations.permit(task), true);
        run.order.acquire(task, task.thread);
        Thread.interrupted();
        return new InterruptedException();
    }
}
