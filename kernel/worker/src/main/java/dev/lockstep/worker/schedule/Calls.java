package dev.lockstep.worker.schedule;

import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/** Calls of the current task on objects of the JDK that tasks may share, by what kind of object each turns out to be. */
public final class Calls {
    private final Run run;
    private final PlainCalls plain;
    private final OpenCalls open;

    Calls(Run run) {
        this.run = run;
        plain = new PlainCalls(run);
        open = new OpenCalls(run);
    }

    /** Before a call; {@code reads} when the method's name says that it changes nothing. */
    public void before(Object receiver, boolean reads, int site) {
        if (receiver instanceof Iterator<?>) {
            run.memory.spinners.happens(); // it comes to an end
        }
        switch (Owners.nature(receiver)) {
            case CONCURRENT -> concurrent(receiver, reads, site);
            case SYNCHRONIZED -> guarded(receiver, reads, site);
            case PLAIN -> {
                var owner = Owners.of(receiver);
                if (Owners.nature(owner) == Owners.Nature.CONCURRENT) {
                    concurrent(owner, reads, site);
                } else {
                    plain.before(receiver, reads, site);
                }
            }
            case NONE -> { }
        }
    }

    /** After it, unless it threw. */
    public void after(Object receiver, boolean reads) {
        if (!reads && run.tasks.size() > 1 && (Atomics.has(receiver, null) || Atomics.isHandle(receiver))) {
            compared(receiver);
        }
        came(receiver, reads);
    }

    /** After a call whose result says whether it changed anything. */
    public void afterTry(Object receiver, boolean done) {
        came(receiver, false);
        tried(receiver, done);
    }

    private void came(Object receiver, boolean reads) {
        plain.after(receiver, reads);
        if (run.effort.progress.isWatching()) {
            run.effort.progress.calls(run.current(), receiver, Memory.key(receiver, -1), run.current().site);
        }
        if (run.order.isOn() && Owners.nature(receiver) == Owners.Nature.CONCURRENT) {
            learnFrom(receiver);
        }
    }

    /** What the current task is said to change, until it {@linkplain #goesOn goes on}, its call on this object changes only if {@link #tried} says so. */
    public void tries(Object receiver) {
        var task = run.current();
        task.attempts.begin(receiver, ++task.begun);
    }

    /** The current task is about to make the call. */
    public void goesOn() {
        run.current().attempts.goesOn();
    }

    /** The current task's call on this object has come back: whether it has changed what it tried to. */
    public void tried(Object receiver, boolean done) {
        var task = run.current();
        var keys = task.attempts.end(receiver);
        if (done) {
            keys.forEach(key -> run.memory.note(task, key, true));
        }
    }

    /** The same of a call on an atomic: its value tells. Of one whose value before is not known, it may have. */
    void compared(Object atomic) {
        var task = run.current();
        var keys = task.attempts.changed(atomic);
        if (keys == null) {
            run.memory.note(task, atomic, -1, true);
        } else {
            keys.forEach(key -> run.memory.note(task, key, true));
        }
    }

    /** {@return calls that run the program's code} */
    public OpenCalls open() {
        return open;
    }

    /** {@return how many calls that may run its code the current task has begun} */
    public int begun() {
        return run.current().begun;
    }

    /** A call has thrown, or code that it called: all that the task has begun since it had {@linkplain #begun begun} so many. */
    public void caught(int begun) {
        plain.caught(begun);
        open.caught(begun);
        var task = run.current();
        task.attempts.caught(begun);
        var last = task.calls;
        if (last != null && run.order.isOn()) {
            learnFrom(last);
        }
    }

    /** Before a call on an object that orders the tasks which use it. */
    public void concurrent(Object receiver, boolean reads, int site) {
        run.at(site);
        var task = run.current();
        task.calls = receiver;
        task.key = null;
        run.sightings.calls(receiver, run.sites.what(site));
        if (receiver instanceof StampedLock) {
            task.optimistic = run.sites.what(site).endsWith("tryOptimisticRead");
        }
        if (run.tasks.size() < 2) {
            return;
        }
        run.point(reads ? Operation.READ : Operation.CALL, receiver, Guard.OPEN, site);
        boolean compares = compares(receiver, null, reads);
        try {
            run.memory.touch(receiver, !reads);
            if (compares) {
                remember(receiver, null);
            }
        } finally {
            if (compares) {
                goesOn();
            }
        }
        if (receiver instanceof Executor || receiver instanceof Future<?>) {
            run.memory.touchJdk();
        }
        learnFrom(receiver);
        if (!reads) {
            teach(receiver);
        }
    }

    /** {@return whether a call that is said to write is compared before and after: then it {@linkplain #tries tries}, until it {@linkplain #goesOn goes on}} */
    public boolean compares(Object receiver, @Nullable Object owner, boolean reads) {
        boolean compares = !reads && !run.current().attempts.areAnnounced() && run.tasks.size() > 1 && Atomics.has(receiver, owner);
        if (compares) {
            tries(receiver);
        }
        return compares;
    }

    /** The value that the call about to be made is compared with. */
    public void remember(Object receiver, @Nullable Object owner) {
        run.current().attempts.compare(owner, Atomics.value(receiver, owner));
    }

    private void learnFrom(Object receiver) {
        var task = run.current();
        run.order.acquire(task, Owners.of(receiver));
        if (isHandOver(receiver)) {
            run.order.acquire(task, HappensBefore.JDK);
        } else if (Atomics.isHandle(receiver)) {
            run.order.acquire(task, HappensBefore.HANDLES);
            run.order.acquire(task, HappensBefore.VOLATILES);
        }
    }

    private void teach(Object receiver) {
        var task = run.current();
        if (isHandOver(receiver)) {
            run.order.release(task, HappensBefore.JDK);
        } else if (Atomics.isHandle(receiver)) {
            run.order.release(task, HappensBefore.HANDLES);
        }
    }

    static boolean isHandOver(Object receiver) {
        return receiver instanceof Executor || receiver instanceof Future<?> || receiver instanceof CompletionStage<?>
                || receiver.getClass().getName().startsWith("java.util.concurrent.StructuredTaskScope")
                || receiver.getClass().getName().startsWith("java.util.concurrent.SubmissionPublisher")
                || receiver.getClass().getName().startsWith("java.util.concurrent.ExecutorCompletionService");
    }

    /** Its methods hold its monitor: who is inside keeps others out, and what it guards is used under it. */
    private void guarded(Object receiver, boolean reads, int site) {
        run.at(site);
        if (run.tasks.size() < 2) {
            return;
        }
        var monitor = Owners.monitorOf(receiver);
        run.monitors().passing().pass(monitor, reads ? Operation.READ : Operation.CALL, site);
        run.memory.access(run.current(), receiver, !reads);
        var behind = Owners.behind(receiver);
        run.memory.track(behind, !reads, site);
        if (behind != receiver) {
            run.memory.access(run.current(), behind, !reads);
        }
        run.order.meet(run.current(), monitor);
    }

    PlainCalls plain() {
        return plain;
    }
}
