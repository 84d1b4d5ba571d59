package dev.lockstep.worker.schedule;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls on objects that tasks share, which run code of the program's: others may go on before they come back. Then what such a call
 * does in the end is done in another step than the one it began in, and each step between may use the object as well.
 */
public final class OpenCalls {
    /** One of them: the object, whether each step between uses it, how many calls the task had begun with it, and whether there was such a step. */
    static final class Call {
        final Object object;
        final boolean reads;
        final boolean throughout;
        final int number;
        boolean stepped;

        Call(Object object, boolean reads, boolean throughout, int number) {
            this.object = object;
            this.reads = reads;
            this.throughout = throughout;
            this.number = number;
        }
    }

    private final Run run;

    OpenCalls(Run run) {
        this.run = run;
    }

    /** The current task has announced this call and is about to make it. */
    public void begin(Object receiver, boolean reads, int site) {
        var owner = Owners.of(receiver);
        boolean shared = switch (Owners.nature(owner)) {
            case CONCURRENT -> !Calls.isHandOver(receiver);
            case PLAIN -> run.memory.isShared(site);
            case SYNCHRONIZED -> true;
            case NONE -> false;
        };
        if (shared) {
            var task = run.current();
            task.open.add(new Call(owner, reads, Owners.nature(owner) != Owners.Nature.SYNCHRONIZED, ++task.begun));
        }
    }

    /** The same, of a call that is for one key of a map. A {@link ConcurrentHashMap} keeps others from the key until it comes back. */
    public void begin(Object map, @Nullable Object key, int site) {
        if (map instanceof ConcurrentHashMap) {
            var task = run.current();
            task.key = key;
            task.open.add(new Call(map, false, false, ++task.begun));
        } else {
            begin(map, false, site);
        }
    }

    /** The call has come back. */
    public void end(Object receiver) {
        var owner = Owners.of(receiver);
        List<Call> open = run.current().open;
        for (int i = open.size() - 1; i >= 0; i--) {
            var call = open.get(i);
            if (call.object == owner) {
                open.subList(i, open.size()).clear();
                ended(call);
                return;
            }
        }
    }

    /** What the current task has begun after so many calls has thrown. */
    void caught(int begun) {
        var open = run.current().open;
        while (!open.isEmpty() && open.getLast().number > begun) {
            ended(open.removeLast());
        }
    }

    private void ended(Call call) {
        var task = run.current();
        boolean concurrent = Owners.nature(call.object) == Owners.Nature.CONCURRENT;
        if (Owners.nature(call.object) == Owners.Nature.SYNCHRONIZED) {
            run.order.meet(task, Owners.monitorOf(call.object));
        } else if (call.stepped && concurrent) {
            run.memory.touch(call.object, !call.reads);
        } else if (call.stepped) {
            run.memory.access(task, call.object, !call.reads);
            run.memory.note(task, call.object, -1, !call.reads);
        } else if (concurrent && !call.reads) {
            run.order.meet(task, call.object);
        }
    }

    /** The task lets others go on. */
    void goes(Task task) {
        for (int i = 0; i < task.open.size(); i++) {
            var call = task.open.get(i);
            call.stepped = true;
            if (call.throughout) {
                run.memory.access(task, call.object, !call.reads);
            }
        }
    }
}
