package dev.lockstep.worker.schedule;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Monitors that methods of the JDK take, really: each has a shadow that is held for as long. When such a method calls the learner's
 * code, other tasks may go on, but not into the monitor. What a method has left is found out when the task lets others go on.
 */
public final class Passing {
    private final Run run;
    private final Monitors monitors;
    /** Those of objects that the program never sees, such as the parts of a table: had now, or waited for. */
    private final List<Monitor> inner = new ArrayList<>();
    private final List<Monitor> spare = new ArrayList<>();

    private boolean busy;

    Passing(Run run, Monitors monitors) {
        this.run = run;
        this.monitors = monitors;
    }

    void reset() {
        inner.clear();
        busy = false;
    }

    /** The decision point before a synchronized method of the JDK. */
    void pass(Object object, Operation operation, int site) {
        var monitor = monitors.of(object);
        run.point(operation, monitor, Monitor.FREE, site);
        take(run.current(), monitor);
        run.memory.touchMonitor(run.current(), object);
    }

    /**
     * Code of the JDK is about to take a monitor. No decision point, unless another task has it, or this one has another of the kind, as in
     * {@code one.addAll(other)} of two synchronised lists: two that do so the other way round may stop each other. What loads our own classes is not looked at.
     */
    void approach(Object object) {
        if (busy) {
            return;
        }
        busy = true;
        try {
            var task = run.current();
            settle(task);
            boolean seen = object instanceof PrintStream || Owners.nature(object) == Owners.Nature.SYNCHRONIZED;
            var monitor = seen ? monitors.of(object) : inner(object);
            if (seen) {
                touch(task, object);
            }
            if (!Monitor.FREE.open(task, monitor) || seen && isWithinAnother(task, monitor)) {
                run.memory.touchMonitor(task, object);
                busy = false;
                run.point(Operation.LOCK, monitor, Monitor.FREE, task.site);
                run.memory.touchMonitor(task, object);
            }
            take(task, monitor);
        } finally {
            busy = false; // the stack may have been too short
        }
    }

    private boolean isWithinAnother(Task task, Monitor monitor) {
        if (run.tasks.size() < 2 || monitor.owner == task || monitor.object instanceof PrintStream) {
            return false;
        }
        for (var held : task.passing) {
            if (held != monitor && Owners.nature(held.object) == Owners.Nature.SYNCHRONIZED) {
                return true;
            }
        }
        return false;
    }

    /** What is inside a map is used by calls of the map alone, which are announced. */
    private void touch(Task task, Object object) {
        if (run.tasks.size() < 2) {
            return;
        }
        if (object instanceof PrintStream) {
            task.accesses.add(Locations.OUTPUT, true);
        } else {
            run.memory.touchMonitor(task, object);
        }
    }

    /** Keeps the object's monitor, as a method of the JDK does that works out what to print, until {@link #letGo}. */
    public void keep(Object object) {
        approach(object);
        monitors.of(object).kept++;
    }

    /** What comes after {@link #keep}, however that ended. */
    public void letGo(Object object) {
        monitors.of(object).kept--;
    }

    private void take(Task task, Monitor monitor) {
        if (monitor.count++ == 0) {
            monitor.owner = task;
            monitor.site = task.site;
            if (inner.contains(monitor)) {
                monitor.within(task.calls, task.key);
            }
        }
        task.passing.add(monitor);
    }

    /** The current task lets others go on: what the JDK has left by then is free, and that it has the rest still is seen. */
    void goes(Task task) {
        if (task.passing.isEmpty()) {
            return;
        }
        settle(task);
        for (int i = 0; i < task.passing.size(); i++) {
            var monitor = task.passing.get(i);
            if (!task.isHolding(monitor)) {
                run.operations().acquired(task, monitor, monitor, monitor.site);
            }
        }
    }

    /** What the JDK has left by now is free. */
    void settle(Task task) {
        for (int i = task.passing.size() - 1; i >= 0; i--) {
            var monitor = task.passing.get(i);
            if (monitor.kept > 0 || Thread.holdsLock(monitor.object)) {
                return;
            }
            task.passing.remove(i);
            if (--monitor.count == 0) {
                free(task, monitor);
            }
        }
    }

    private void free(Task task, Monitor monitor) {
        if (task.isHolding(monitor)) {
            run.operations().released(task, monitor, monitor, monitor.site);
        }
        monitor.owner = null;
        if (!isWaitedFor(monitor) && inner.remove(monitor)) {
            spare.add(monitor);
        }
    }

    private boolean isWaitedFor(Monitor monitor) {
        for (int i = 0; i < run.tasks.alive(); i++) {
            if (run.tasks.living(i).target == monitor) {
                return true;
            }
        }
        return false;
    }

    private Monitor inner(Object object) {
        for (int i = 0; i < inner.size(); i++) {
            if (inner.get(i).object == object) {
                return inner.get(i);
            }
        }
        var monitor = spare.isEmpty() ? new Monitor(object) : spare.removeLast();
        monitor.renew(object);
        inner.add(monitor);
        return monitor;
    }
}
