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
import org.jspecify.annotations.Nullable;

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
        var task = run.current();
        var object = Owners.of(receiver);
        boolean stepped = false;
        if (run.memory.isShared(site)) {
            run.point(reads ? Operation.READ : Operation.WRITE, object, Guard.OPEN, site);
            stepped = begin(task, receiver, object, reads);
        }
        if (stepped || task.inside != null) {
            enter(task, new SteppedCall(receiver, stepped ? object : NOTHING, ++task.begun, task.inside));
        }
        run.memory.track(object, !reads, site);
    }

    /** After the call, unless it threw: what it was made from goes on. */
    void after(Object receiver, boolean reads) {
        var task = run.current();
        for (var call = task.inside; call != null; call = call.outer) {
            if (call.receiver == receiver) {
                if (!reads && call.object != NOTHING) {
                    run.memory.access(task, call.object, true);
                }
                enter(task, call.outer);
                return;
            }
        }
    }

    /** The current task has caught an exception in a method that began when it had begun so many calls: the later ones have thrown. */
    void caught(int begun) {
        var task = run.current();
        var call = task.inside;
        while (call != null && call.number > begun) {
            call = call.outer;
        }
        if (call != task.inside) {
            enter(task, call);
        }
    }

    /** The current task has let others go on, who are told other steps. */
    void back(Task task) {
        for (var call = task.inside; call != null; call = call.outer) {
            call.writing = false;
        }
        enter(task, task.inside);
    }

    private static void enter(Task task, @Nullable SteppedCall call) {
        task.inside = call;
        Fibers.watch(call == null ? NOTHING : call.object);
    }

    /** {@return whether the steps within the call are told; else it is one step} */
    private boolean begin(Task task, Object receiver, Object object, boolean reads) {
        boolean stepped = !(receiver instanceof Iterator<?>) && isStepped(object);
        run.memory.access(task, object, !reads && !stepped);
        if (!stepped) {
            var what = run.sites.what(task.site);
            run.recorder.named(reads ? Kind.READ : Kind.WROTE, task, run.recorder.label(object), what.substring(what.indexOf('.') + 1) + "()", task.site);
        }
        return stepped;
    }

    private static boolean isStepped(Object object) {
        return object instanceof ArrayList<?> || object instanceof HashMap<?, ?> || object instanceof LinkedList<?> || object instanceof TreeMap<?, ?>
                || object instanceof ArrayDeque<?> || object instanceof PriorityQueue<?> || object instanceof StringBuilder;
    }

    /** Within the call: the object is about to use its own state. */
    void step(Object self, int what) {
        var task = run.current();
        var call = task.inside;
        if (call == null || call.object != self || run.isOver()) {
            return;
        }
        int part = InnerSteps.part(what);
        switch (InnerSteps.how(what)) {
            case WRITES_QUIETLY -> run.memory.access(task, self, true);
            case READS -> read(task, call, part);
            case WRITES -> write(task, call, part);
        }
    }

    private void read(Task task, SteppedCall call, int part) {
        boolean further = (call.parts & 1 << part) == 0;
        if (further && call.parts != 0 && !call.writing) {
            run.point(Operation.READ, call.object, Guard.OPEN, task.site);
        }
        run.memory.access(task, call.object, false);
        if (further) {
            show(Kind.READ, task, call.object, part);
        }
        call.parts |= 1 << part;
        call.reading = true;
    }

    private void write(Task task, SteppedCall call, int part) {
        if (call.reading) {
            run.point(Operation.WRITE, call.object, Guard.OPEN, task.site);
            call.reading = false;
        }
        call.writing = true;
        run.memory.access(task, call.object, true);
        show(Kind.WROTE, task, call.object, part);
    }

    private void show(Kind kind, Task task, Object self, int part) {
        if (run.recorder.isOn()) {
            run.recorder.named(kind, task, run.recorder.label(self) + "." + InnerSteps.name(part), "…", task.site);
        }
    }
}
