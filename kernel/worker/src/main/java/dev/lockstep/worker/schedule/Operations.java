package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import org.jspecify.annotations.Nullable;

/** What tasks do to each other: locks taken and released, waits and wakes, parks, sleeps, joins. All calls are the current task's. */
public final class Operations {
    private static final Guard PERMIT = (task, target) -> task.permit;
    private static final Guard OVER = (task, target) -> target instanceof Task other && other.ended;
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

    /** The current task has the lock now; {@code shown} null when the event is told elsewhere. */
    public void acquired(Object lock, int site) {
        acquired(run.current(), lock, lock, site);
    }

    /** The current task is about to give the lock back. */
    public void released(Object lock, int site) {
        released(run.current(), lock, lock, site);
    }

    /** Wakes one task, or all, of those that wait in the set. */
    public void wake(WaitSet set, Object shown, boolean all, int site) {
        var task = run.current();
        if (set.waiters.isEmpty()) {
            run.recorder.event(Kind.NOTIFIED, task, shown, "nobody", site);
            return;
        }
        do {
            int count = set.waiters.size();
            for (int i = 0; i < count; i++) {
                run.candidate(i, set.waiters.get(i));
            }
            var woken = set.waiters.get(all ? 0 : run.pickWaiter(count));
            set.leave(woken, true);
            woken.cause = run.recorder.event(Kind.NOTIFIED, task, shown, woken.thread.getName(), site);
        } while (all && !set.waiters.isEmpty());
    }

    /** Waits in the set, and then for its lock, which the caller takes again. {@return whether an interrupt ended the wait} */
    public boolean await(WaitSet set, long nanos, int site) {
        var task = run.current();
        task.site = site;
        return await(task, set, nanos);
    }

    /** Before {@code LockSupport.park}: waits for a permit, an interrupt, or the deadline, and uses the permit up. */
    public void park(Operation operation, long deadline, int site) {
        var task = run.current();
        task.site = site;
        task.pend(operation, null, PERMIT);
        task.interruptible = true;
        task.deadline = deadline;
        boolean parks = !task.canGoOn();
        if (parks) {
            run.recorder.event(Kind.PARKED, task, null, null, site);
        }
        run.offer(task);
        task.permit = false;
        task.loops.change();
        task.accesses.add(Locations.permit(task), true);
        if (parks) {
            run.recorder.event(Kind.RESUMED, task, null, task.timedOut ? "timed out" : null, site);
        }
    }

    /** Gives another task its permit. */
    public void unpark(Task other, int site) {
        var task = run.current();
        task.accesses.add(Locations.permit(other), true);
        task.loops.change();
        long seq = other.permit ? -1 : run.recorder.named(Kind.NOTIFIED, task, other.thread.getName(), "unpark", site);
        if (seq >= 0 && other.operation == Operation.PARK) {
            other.cause = seq;
        }
        other.permit = true;
    }

    /** Sleeps in virtual time. */
    public void sleep(long nanos, int site) throws InterruptedException {
        var task = run.current();
        refuseInterrupted(task);
        if (nanos <= 0) {
            return;
        }
        run.recorder.event(Kind.SLEPT, task, null, Durations.words(nanos), site);
        task.pend(Operation.SLEEP, null, Guard.SHUT);
        task.deadline = run.clock.after(nanos);
        task.interruptible = true;
        task.accesses.add(Locations.TIME, false);
        run.offer(task);
        task.loops.change();
        task.accesses.add(Locations.permit(task), false);
        refuseInterrupted(task);
        run.recorder.event(Kind.RESUMED, task, null, null, site);
    }

    /** Waits for a task's end; 0 nanoseconds wait for ever. */
    public void join(Task other, long nanos, int site) throws InterruptedException {
        var task = run.current();
        refuseInterrupted(task);
        if (!other.ended) {
            task.pend(Operation.JOIN, other, OVER);
            task.interruptible = true;
            task.deadline = nanos == 0 ? Task.NEVER : run.clock.after(nanos);
            run.offer(task);
            task.loops.change();
            task.accesses.add(Locations.permit(task), false);
            task.accesses.add(Locations.TIME, false);
        }
        task.accesses.add(Locations.life(other), false);
        refuseInterrupted(task);
        if (other.ended) {
            task.cause = other.ending;
            run.recorder.named(Kind.JOINED, task, other.thread.getName(), null, site);
        }
    }

    /** The interrupt status of a task has been set: what that lets go on can go on. */
    public void interrupted(Task other, int site) {
        var task = run.current();
        task.accesses.add(Locations.permit(other), true);
        task.loops.change();
        other.permit = true;
        var set = other.waitsIn;
        if (set != null) {
            set.leave(other, false);
        }
        other.cause = run.recorder.named(Kind.INTERRUPTED, task, other.thread.getName(), null, site);
    }

    /** The loop that the current task is in waits for others: it is set aside until one of them has changed what it reads. */
    void spin(Task task, int site) {
        task.site = site;
        task.roused = false;
        task.pend(Operation.SPIN, null, ROUSED);
        run.offer(task);
        task.loops.next();
    }

    boolean await(Task task, WaitSet set, long nanos) {
        task.pend(Operation.WAIT, set.lock, Guard.SHUT);
        task.deadline = nanos == Task.NEVER ? nanos : run.clock.after(nanos);
        set.join(task);
        task.accesses.add(Locations.TIME, false);
        run.offer(task);
        task.loops.change();
        task.accesses.add(Locations.permit(task), false);
        return !task.roused && task.thread.isInterrupted();
    }

    void acquired(Task task, Object lock, Object shown, int site) {
        task.holds.add(lock);
        task.loops.change();
        long cause = run.recorder.released(shown);
        if (cause >= 0) {
            task.cause = cause;
        }
        run.recorder.event(Kind.ACQUIRED, task, shown, null, site);
    }

    void released(Task task, Object lock, @Nullable Object shown, int site) {
        task.release(lock);
        task.loops.change();
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
        Thread.interrupted();
        return new InterruptedException();
    }
}
