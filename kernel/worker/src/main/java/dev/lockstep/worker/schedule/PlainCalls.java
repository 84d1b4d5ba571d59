package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.Fibers;
import dev.lockstep.worker.backend.InnerSteps;
import dev.lockstep.worker.trace.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Calls of the current task on objects of the JDK that leave all order to their users: collections, iterators, builders. When tasks
 * share the object, there is a decision point before the call, and within it before the first read of each further part of the
 * object and before each group of writes. For all other objects a call is one step.
 */
final class PlainCalls {
    private static final Object NOTHING = new Object();
    private final Run run;

    PlainCalls(Run run) {
        this.run = run;
    }

    /** Before the call. */
    void before(Object receiver, boolean reads, int site) {
        run.at(site);
        if (run.tasks.size() < 2) {
            return;
        }
        var object = Owners.of(receiver);
        if (run.memory.isShared(site)) {
            run.point(reads ? Operation.READ : Operation.WRITE, object, Guard.OPEN, site);
            begin(run.current(), receiver, object, reads);
        }
        run.memory.track(object, !reads, site);
    }

    /** After the call, unless it threw. */
    void after(Object receiver, boolean reads) {
        var task = run.current();
        if (task.inside != null) {
            if (!reads && Owners.of(receiver) == task.inside) {
                run.memory.access(task, task.inside, true);
            }
            leave(task);
        }
    }

    /** The current task is back in the learner's code, whatever it was doing. */
    void leave() {
        var task = run.current();
        if (task.inside != null) {
            leave(task);
        }
    }

    private static void leave(Task task) {
        task.inside = null;
        Fibers.watch(NOTHING);
    }

    private void begin(Task task, Object receiver, Object object, boolean reads) {
        if (receiver instanceof Iterator<?> || !isStepped(object)) {
            run.memory.access(task, object, !reads);
            var what = run.sites.what(task.site);
            run.recorder.named(reads ? Kind.READ : Kind.WROTE, task, run.recorder.label(object), what.substring(what.indexOf('.') + 1) + "()", task.site);
            return;
        }
        run.memory.access(task, object, false);
        task.parts = 0;
        task.reading = false;
        task.writing = false;
        task.inside = object;
        Fibers.watch(object);
    }

    private static boolean isStepped(Object object) {
        return object instanceof ArrayList<?> || object instanceof HashMap<?, ?> || object instanceof LinkedList<?> || object instanceof TreeMap<?, ?>
                || object instanceof ArrayDeque<?> || object instanceof PriorityQueue<?> || object instanceof StringBuilder;
    }

    /** Within the call: the object is about to use its own state. */
    void step(Object self, int what) {
        var task = run.current();
        if (task.inside != self || run.isOver()) {
            return;
        }
        int part = InnerSteps.part(what);
        switch (InnerSteps.how(what)) {
            case WRITES_QUIETLY -> run.memory.access(task, self, true);
            case READS -> read(task, self, part);
            case WRITES -> write(task, self, part);
        }
    }

    private void read(Task task, Object self, int part) {
        boolean further = (task.parts & 1 << part) == 0;
        if (further && task.parts != 0 && !task.writing) {
            point(task, self, Operation.READ);
        }
        run.memory.access(task, self, false);
        if (further) {
            show(Kind.READ, task, self, part);
        }
        task.parts |= 1 << part;
        task.reading = true;
    }

    private void write(Task task, Object self, int part) {
        if (task.reading) {
            point(task, self, Operation.WRITE);
            task.reading = false;
        }
        task.writing = true;
        run.memory.access(task, self, true);
        show(Kind.WROTE, task, self, part);
    }

    private void point(Task task, Object self, Operation operation) {
        run.point(operation, self, Guard.OPEN, task.site);
        task.writing = false;
        Fibers.watch(self);
    }

    private void show(Kind kind, Task task, Object self, int part) {
        if (run.recorder.isOn()) {
            run.recorder.named(kind, task, run.recorder.label(self) + "." + InnerSteps.name(part), "…", task.site);
        }
    }
}
