package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.Redirect;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.trace.Kind;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/** What code inside the JDK does on a task: its parks, wakes, starts and sleeps, which are no decision points but may block. */
final class JdkCalls implements Redirect {
    private final Run run;

    JdkCalls(Run run) {
        this.run = run;
    }

    @Override
    public boolean mine() {
        return run.isCurrent(Thread.currentThread());
    }

    @Override
    public boolean start(Thread thread) {
        if (!mine() || Idle.isInnocuous(thread)) {
            return false;
        }
        var task = run.current();
        if (run.tasks.size() >= run.plan().limits().tasks()) {
            run.finish(new Ending.LimitReached("tasks", run.plan().limits().tasks()));
        }
        var child = run.start(thread, !task.starting);
        task.accesses.add(Locations.TASKS, true);
        task.loops.change();
        run.order.started(task, child);
        child.cause = run.recorder.named(Kind.STARTED, task, thread.getName(), child.number, task.site);
        return true;
    }

    @Override
    public boolean park(boolean absolute, long time) {
        if (!mine()) {
            return false;
        }
        var task = run.current();
        if (task.permit || task.thread.isInterrupted()) {
            task.permit = false;
            return true;
        }
        task.idle = task.ofJdk && Idle.isIdle(time != 0);
        long deadline = absolute ? run.clock.at(time) : time == 0 ? Task.NEVER : run.clock.after(time);
        run.threads().park(deadline, task.site, lock(task));
        task.idle = false;
        task.accesses.add(Locations.JDK, true);
        return true;
    }

    /** {@return the lock that the task has asked for and waits for within the JDK; null when it is something else} */
    private static @Nullable Object lock(Task task) {
        var blocker = LockSupport.getBlocker(task.thread);
        if (blocker instanceof StampedLock) {
            return blocker;
        }
        return task.target instanceof Lock asked && Owners.of(asked) == blocker ? asked : null;
    }

    @Override
    public boolean unpark(Thread thread) {
        var other = mine() ? run.tasks.of(thread) : null;
        if (other == null) {
            return false;
        }
        run.threads().unpark(other, run.current().site);
        return true;
    }

    @Override
    public boolean sleep(long nanos) throws InterruptedException {
        if (!mine()) {
            return false;
        }
        run.threads().sleep(nanos, run.current().site);
        return true;
    }

    @Override
    public boolean yieldNow() {
        if (!mine()) {
            return false;
        }
        run.point(Operation.YIELD, null, Guard.OPEN, run.current().site);
        return true;
    }

    @Override
    public boolean join(Thread thread, long nanos) throws InterruptedException {
        var other = mine() ? run.tasks.of(thread) : null;
        if (other == null) {
            return false;
        }
        run.threads().join(other, nanos, run.current().site);
        return true;
    }

    @Override
    public boolean interrupted(Thread thread) {
        var other = mine() ? run.tasks.of(thread) : null;
        if (other == null) {
            return false;
        }
        run.threads().interrupted(other, run.current().site);
        return true;
    }

    @Override
    public int alive(Thread thread) {
        var other = mine() ? run.tasks.of(thread) : null;
        return other == null ? -1 : run.threads().alive(other);
    }

    @Override
    public int hash(Thread thread) {
        int own = thread.hashCode();
        return own == System.identityHashCode(thread) && mine() ? (int) run.threads().id(thread) : own;
    }

    @Override
    public Thread[] threads() {
        return run.threads().all();
    }

    @Override
    public long nanoTime() {
        return mine() ? run.memory.clock() : System.nanoTime();
    }

    @Override
    public long currentTimeMillis() {
        return mine() ? run.memory.wallClock() : System.currentTimeMillis();
    }

    @Override
    public void handOver() {
        if (mine()) {
            run.order.meet(run.current(), HappensBefore.JDK);
        }
    }

    @Override
    public void told(Object about, Object what) {
        run.sightings.told(about, what);
    }

    @Override
    public void step(Object self, int what) {
        run.calls().plain().step(self, what);
    }

    @Override
    public void approach(Object monitor) {
        run.monitors().passing().approach(monitor);
    }

    @Override
    public boolean enter(Object monitor) {
        if (!mine()) {
            return false;
        }
        run.monitors().enter(monitor, run.current().site);
        return true;
    }

    @Override
    public boolean leave(Object monitor) {
        if (!mine()) {
            return false;
        }
        run.monitors().exit(monitor, run.current().site);
        return true;
    }

    @Override
    public void await(Object monitor, long nanos) throws InterruptedException {
        var task = run.current();
        task.idle = nanos == 0 && task.ofJdk && Idle.isIdle(false);
        run.monitors().await(monitor, nanos, task.site);
        task.idle = false;
    }

    @Override
    public boolean wake(Object monitor) {
        if (!mine()) {
            return false;
        }
        run.monitors().wake(monitor, false, run.current().site);
        return true;
    }

    @Override
    public void exit(int status) {
        if (mine()) {
            run.finish(new Ending.Exited(status, run.sites.at(run.current().site)));
        }
    }
}
