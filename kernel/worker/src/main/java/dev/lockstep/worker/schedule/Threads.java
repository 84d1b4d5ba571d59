package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tasks do to each other as threads: start, park and unpark, sleep, join, interrupt. All calls are the current task's. */
public final class Threads {
    private static final Guard PERMIT = (task, target) -> task.permit;
    private static final Guard OVER = (task, target) -> target instanceof Task other && other.ended;

    private static final int FIRST_ID = 30;

    private final Run run;
    private final List<Thread> ids = new ArrayList<>();
    /** Under this name it is known, like that of a field, that tasks ask for the ends of others. */
    private final int ends;

    Threads(Run run) {
        this.run = run;
        ends = run.sites.fieldOf("Thread.isAlive");
    }

    /** {@return a number for the thread that is the same in every run of a schedule: 1 for main} */
    public long id(Thread thread) {
        int known = ids.indexOf(thread);
        if (known < 0) {
            known = ids.size();
            ids.add(thread);
        }
        return known == 0 ? 1 : FIRST_ID + known;
    }

    void reset(Thread main) {
        ids.clear();
        ids.add(main);
    }

    /** A start that learner code asks for, as opposed to a pool of the JDK. */
    public void start(Thread thread, int site) {
        var task = run.current();
        run.at(site);
        task.starting = true;
        try {
            thread.start();
        } finally {
            task.starting = false;
        }
    }

    /** {@code LockSupport.park} of learner code, for so many nanoseconds at most. */
    public void park(long nanos, int site) {
        var task = run.current();
        task.parks = true;
        park(nanos == Task.NEVER ? nanos : run.clock.after(nanos), site, null);
        task.parks = false;
    }

    /** {@return nanoseconds from now to an epoch millisecond of the virtual wall clock} */
    public long nanosUntil(long epochMillis) {
        return run.clock.at(epochMillis) - run.clock.now();
    }

    /** The decision point before {@code LockSupport.unpark}. */
    public void unparking(Thread thread, int site) {
        run.point(Operation.UNPARK, thread, Guard.OPEN, site);
    }

    /** The decision point before {@code Thread.interrupt}. */
    public void interrupting(Thread thread, int site) {
        run.point(Operation.INTERRUPT, thread, Guard.OPEN, site);
    }

    /** The current task looks at a thread's interrupt status. */
    public void look(Thread thread) {
        var other = run.tasks.of(thread);
        if (other != null) {
            var task = run.current();
            task.accesses.add(Locations.permit(other), false);
            run.order.acquire(task, other.thread);
            run.memory.note(task, other, 1, false);
        }
    }

    /** The current task looks at what a thread does: each of its steps may change the answer. */
    public void lookAtAll(Thread thread) {
        run.current().accesses.addEverything();
        var other = run.tasks.of(thread);
        if (other != null) {
            run.memory.note(run.current(), other, 0, false);
        }
    }

    /** The program asks whether threads have ended: that they do is a step of its own, in which they do nothing more and are still there before it. */
    public void asksForEnds() {
        run.plan().sharing().addField(ends);
    }

    /** A task has nothing more to do. */
    void ends(Task task) {
        if (run.tasks.size() > 1 && run.plan().sharing().hasField(ends)) {
            run.point(Operation.CALL, task.thread, Guard.OPEN, task.site);
        }
        run.monitors().ends(task);
    }

    /** The current task looks whether another has ended. */
    int alive(Task other) {
        var task = run.current();
        task.accesses.add(Locations.life(other), false);
        run.memory.note(task, other, 0, false);
        if (other.ended) {
            run.order.joined(task, other);
        }
        return other.ended ? 0 : 1;
    }

    /** The current task asks who is there, as a thread group does. {@return platform threads in order of their start} */
    Thread[] all() {
        run.point(Operation.READ, null, Guard.OPEN, run.current().site);
        run.current().accesses.addEverything();
        var all = new ArrayList<Thread>();
        for (int i = 0; i < run.tasks.alive(); i++) {
            var thread = run.tasks.living(i).thread;
            if (!thread.isVirtual()) {
                all.add(thread);
            }
        }
        return all.toArray(Thread[]::new);
    }

    /** Waits for a permit, an interrupt, or the deadline, and uses the permit up; {@code lock} when it does so for a lock. */
    void park(long deadline, int site, @Nullable Object lock) {
        var task = run.current();
        task.site = site;
        task.pend(Operation.PARK, lock, PERMIT);
        task.interruptible = true;
        task.deadline = deadline;
        boolean parks = !task.canGoOn();
        if (parks) {
            run.recorder.event(Kind.PARKED, task, null, null, site);
        }
        run.offer(task);
        task.permit = false;
        run.order.acquire(task, task);
        task.loops.change();
        task.accesses.add(Locations.permit(task), true);
        if (parks) {
            run.recorder.event(Kind.RESUMED, task, null, task.timedOut ? "timed out" : null, site);
        }
    }

    /** Gives another task its permit. */
    void unpark(Task other, int site) {
        var task = run.current();
        task.accesses.add(Locations.permit(other), true);
        run.order.release(task, other);
        task.loops.change();
        long seq = other.permit ? -1 : run.recorder.named(Kind.NOTIFIED, task, other.thread.getName(), "unpark", site);
        if (seq >= 0 && other.operation == Operation.PARK) {
            other.cause = seq;
        }
        other.permit = true;
    }

    /** Sleeps in virtual time. */
    void sleep(long nanos, int site) throws InterruptedException {
        var task = run.current();
        run.operations().refuseInterrupted(task);
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
        run.operations().refuseInterrupted(task);
        run.recorder.event(Kind.RESUMED, task, null, null, site);
    }

    /**
     * Waits for a task's end; 0 nanoseconds wait for ever. As in the JDK, who need not wait is not told of an interrupt; who has waited
     * for a platform thread, and finds that it has ended, is not either. Who does so inside the thread's monitor lets others in meanwhile.
     */
    void join(Task other, long nanos, int site) throws InterruptedException {
        var task = run.current();
        boolean waits = !other.ended;
        if (!waits || task.thread.isInterrupted()) {
            task.accesses.add(Locations.life(other), false);
        }
        if (waits) {
            run.operations().refuseInterrupted(task);
            task.pend(Operation.JOIN, other, OVER);
            task.interruptible = true;
            task.deadline = nanos == 0 ? Task.NEVER : run.clock.after(nanos);
            int inside = other.thread.isVirtual() ? 0 : run.monitors().letGo(task, other.thread);
            run.offer(task);
            run.monitors().takeBack(task, other.thread, inside);
            task.loops.change();
            task.accesses.add(Locations.permit(task), false);
            task.accesses.add(Locations.TIME, false);
            task.accesses.add(Locations.life(other), false);
        }
        if (!other.ended || waits && other.thread.isVirtual()) {
            run.operations().refuseInterrupted(task);
        }
        if (other.ended) {
            run.order.joined(task, other);
            task.cause = other.ending;
            run.recorder.named(Kind.JOINED, task, other.thread.getName(), null, site);
        }
    }

    /** The interrupt status of a task has been set: what that lets go on can go on. */
    void interrupted(Task other, int site) {
        var task = run.current();
        task.accesses.add(Locations.permit(other), true);
        task.loops.change();
        run.memory.note(task, other, 1, true);
        run.order.release(task, other.thread);
        other.permit = true;
        var set = other.waitsIn;
        if (set != null && other.interruptible) {
            set.leave(other, false);
        }
        other.cause = run.recorder.named(Kind.INTERRUPTED, task, other.thread.getName(), null, site);
    }
}
