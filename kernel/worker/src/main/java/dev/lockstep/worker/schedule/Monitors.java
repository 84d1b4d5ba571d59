package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.List;

/** Shadow monitors in place of the JVM's, which would block the carrier. All calls are the current task's. */
public final class Monitors {
    private static final int KEPT = 256;

    private final Run run;
    private final Numbers numbers = new Numbers(Integer.MAX_VALUE);
    private final List<Monitor> monitors = new ArrayList<>();
    private final Passing passing;
    /** Whether one of them is a thread's. */
    private boolean ofThreads;

    Monitors(Run run) {
        this.run = run;
        passing = new Passing(run, this);
    }

    void reset() {
        passing.reset();
        numbers.forget();
        ofThreads = false;
        if (monitors.size() > KEPT) {
            monitors.subList(KEPT, monitors.size()).clear();
        }
    }

    /** Enters, as soon as nobody else is inside. */
    public void enter(Object object, int site) {
        var monitor = of(object);
        run.point(Operation.LOCK, monitor, Monitor.FREE, site);
        var task = run.current();
        monitor.owner = task;
        monitor.count++;
        if (monitor.count == 1) {
            var hold = run.sightings.lockOrders.asks(task, object, true, false, site);
            run.operations().acquired(task, monitor, object, site);
            run.memory.touchMonitor(task, object);
            run.sightings.lockOrders.has(task, hold);
        } else {
            run.memory.touchMonitor(task, object);
        }
    }

    /** {@return monitors that methods of the JDK take} */
    public Passing passing() {
        return passing;
    }

    /** Leaves. */
    public void exit(Object object, int site) {
        if (run.isOver()) {
            return;
        }
        passing.settle(run.current());
        var monitor = of(object);
        owned(monitor);
        run.point(Operation.UNLOCK, monitor, Guard.OPEN, site);
        var task = run.current();
        monitor.count--;
        if (monitor.count == 0) {
            run.operations().released(task, monitor, object, site);
            run.sightings.lockOrders.left(task, object);
            monitor.owner = null;
        }
        run.memory.touchMonitor(task, object);
    }

    /** {@code Object.wait}; 0 nanoseconds wait for ever. */
    public void await(Object object, long nanos, int site) throws InterruptedException {
        var monitor = of(object);
        var task = run.current();
        passing.settle(task);
        owned(monitor);
        run.point(Operation.WAIT, monitor, Guard.OPEN, site);
        run.memory.touchMonitor(task, object);
        run.operations().refuseInterrupted(task);
        run.recorder.event(Kind.WAITED, task, object, nanos == 0 ? null : Durations.words(nanos), site);
        int count = leave(task, monitor, site);
        boolean interrupted = run.operations().await(task, monitor.waiters, nanos == 0 ? Task.NEVER : nanos, true);
        enterAgain(task, monitor, object, count, site);
        if (interrupted) {
            throw run.operations().interruption(task);
        }
    }

    /** {@code Object.notify} and {@code notifyAll}. */
    public void wake(Object object, boolean all, int site) {
        passing.settle(run.current());
        var monitor = of(object);
        owned(monitor);
        run.point(Operation.NOTIFY, monitor, Guard.OPEN, site);
        run.memory.touchMonitor(run.current(), object);
        run.operations().wake(monitor.waiters, object, all, site);
    }

    /** The task's thread ends: who is inside its monitor is waited for, and who waits there is woken. So does the JVM with threads of its own. */
    void ends(Task task) {
        if (!ofThreads || task.thread.isVirtual()) {
            return;
        }
        passing.settle(task);
        var monitor = of(task.thread);
        if (!Monitor.FREE.open(task, monitor)) {
            run.point(Operation.LOCK, monitor, Monitor.FREE, task.site);
        }
        run.memory.touchMonitor(task, task.thread);
        if (!monitor.waiters.waiters.isEmpty()) {
            run.operations().wake(monitor.waiters, task.thread, true, task.site);
        }
    }

    /** The current task, which may be inside, waits for what others do inside. {@return how often it was inside} */
    int letGo(Task task, Object object) {
        if (!ofThreads || of(object).owner != task) {
            return 0;
        }
        int count = leave(task, of(object), task.site);
        run.memory.touchMonitor(task, object);
        return count;
    }

    /** It has waited, and goes in again as often. */
    void takeBack(Task task, Object object, int count) {
        if (count == 0) {
            return;
        }
        var monitor = of(object);
        if (!Monitor.FREE.open(task, monitor)) {
            run.point(Operation.LOCK, monitor, Monitor.FREE, task.site);
        }
        enterAgain(task, monitor, object, count, task.site);
    }

    /** {@return how often the task was inside} */
    private int leave(Task task, Monitor monitor, int site) {
        int count = monitor.count;
        run.operations().released(task, monitor, null, site);
        monitor.owner = null;
        monitor.count = 0;
        return count;
    }

    private void enterAgain(Task task, Monitor monitor, Object object, int count, int site) {
        monitor.owner = task;
        monitor.count = count;
        run.memory.touchMonitor(task, object);
        run.operations().acquired(task, monitor, object, site);
    }

    /** {@return whether the current task is inside} */
    public boolean holds(Object object) {
        passing.settle(run.current());
        return of(object).owner == run.current();
    }

    private void owned(Monitor monitor) {
        if (monitor.owner != run.current()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    Monitor of(Object object) {
        int known = numbers.size();
        int number = numbers.of(object);
        if (number > known) {
            ofThreads |= object instanceof Thread;
            if (number > monitors.size()) {
                monitors.add(new Monitor(object));
            } else {
                monitors.get(number - 1).renew(object);
            }
        }
        return monitors.get(number - 1);
    }
}
