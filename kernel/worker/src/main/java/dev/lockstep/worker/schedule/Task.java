package dev.lockstep.worker.schedule;

import dev.lockstep.worker.backend.Fiber;
import dev.lockstep.worker.backend.ThreadControl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread of the program as the scheduler sees it: its number, its fiber, what it is about to do, what would let it go on.
 * Reused from run to run under the same number. What another task may change while this one has yielded is volatile.
 */
public final class Task {
    static final long NEVER = Long.MAX_VALUE;

    final int number;
    final Accesses accesses = new Accesses();
    final List<Object> holds = new ArrayList<>(4);
    final Loops loops = new Loops();
    /** Locks it has, in order of taking; kept while somebody listens. */
    final List<Hold> locks = new ArrayList<>(2);
    Thread thread;
    @Nullable Fiber fiber;
    boolean daemon;
    boolean ofJdk;
    boolean starting;
    volatile boolean idle;

    volatile Operation operation = Operation.FIRST_STEP;
    volatile @Nullable Object target;
    volatile Guard guard = Guard.OPEN;
    volatile long deadline = NEVER;
    volatile boolean interruptible;
    volatile boolean timedOut;
    volatile boolean permit;
    volatile boolean roused;
    volatile boolean ended;
    volatile long amount;
    volatile long cause = -1;
    volatile long ending = -1;
    volatile @Nullable WaitSet waitsIn;
    volatile int site = -1;
    /** Its one wait that ends for no reason has been had. */
    boolean startled;
    /** It parks by its own code, not by the JDK's, which would only park again. */
    boolean parks;
    /** At how many choices others were chosen though it could have gone on. */
    int passed;
    /** How often that was for too long. */
    int overdue;
    /** Its steps, how many there were when it last went round a loop, and round one that does not count. */
    long steps;
    long looped;
    long circled;
    /** How often it had no time to wait. */
    int hasty;
    /** It spins, but something has changed since it looked. */
    boolean stale;
    boolean requested;
    /** How many calls that may run its code it has begun, and the innermost it is in whose inner steps are told; null for none. */
    int begun;
    @Nullable SteppedCall inside;
    /** It reads under an optimistic stamp: what it reads counts only if the stamp is then found valid. */
    boolean optimistic;
    /** The object of {@code java.util.concurrent} that it called last, and the key of the map that the call is for. */
    @Nullable Object calls;
    @Nullable Object key;
    /** Calls that it is in, which may change nothing. */
    final Attempts attempts = new Attempts();
    /** Calls that it is in, which run its code. */
    final List<OpenCalls.Call> open = new ArrayList<>(2);
    /** Monitors that a method of the JDK holds for it while that calls the learner's code. */
    final List<Monitor> passing = new ArrayList<>(2);
    long randoms;

    Task(int number, Thread thread) {
        this.number = number;
        this.thread = thread;
    }

    /** {@return 0 for the main task; others count in order of their start} */
    public int number() {
        return number;
    }

    /** {@return the learner's thread} */
    public Thread thread() {
        return thread;
    }

    /** {@return what it is about to do at its decision point, or is blocked in} */
    public Operation operation() {
        return operation;
    }

    /** {@return what the pending operation is on; null when it is on nothing} */
    public @Nullable Object target() {
        return target;
    }

    /** {@return the code position of the pending operation, or -1} */
    public int site() {
        return site;
    }

    /** {@return a number that is equal for tasks that are about to do the same at the same place} */
    public int intent() {
        return operation == Operation.FIRST_STEP ? ThreadControl.code(thread).hashCode() : site * 31 + operation.ordinal();
    }

    /** {@return how many permits or items the pending operation asks for} */
    public long amount() {
        return amount;
    }

    /** {@return whether its time-out fired before its guard opened} */
    public boolean timedOut() {
        return timedOut;
    }

    /** {@return whether it was set aside in a loop that works on and on} */
    boolean isWorking() {
        return operation == Operation.SPIN && loops.worked() > 0;
    }

    /** {@return whether others go on in its place, though its loop might come to its end by itself} */
    boolean isHeldBack() {
        return isWorking() || operation == Operation.SPIN && loops.isDoubted();
    }

    boolean canGoOn() {
        var until = guard;
        return until == Guard.OPEN || timedOut || until.open(this, target) || (interruptible && thread.isInterrupted());
    }

    /** Makes it the task of another thread, at its very beginning. */
    void renew(Thread its) {
        thread = its;
        fiber = null;
        daemon = its.isDaemon();
        ofJdk = false;
        forget();
        randoms = 0;
        startled = false;
        parks = false;
        passed = 0;
        overdue = 0;
        steps = 0;
        looped = 0;
        circled = Long.MIN_VALUE / 2;
        hasty = 0;
        begun = 0;
        inside = null;
        calls = null;
        key = null;
        attempts.clear();
        open.clear();
        passing.clear();
        optimistic = false;
        holds.clear();
        locks.clear();
        accesses.clear();
        loops.clear();
        pend(Operation.FIRST_STEP, null, Guard.OPEN);
    }

    private void forget() {
        if (idle) {
            idle = false;
        }
        if (permit) {
            permit = false;
        }
        if (roused) {
            roused = false;
        }
        if (waitsIn != null) {
            waitsIn = null;
        }
        caused(-1);
        ended = false;
        ending = -1;
        site = -1;
    }

    void caused(long event) {
        if (cause != event) {
            cause = event;
        }
    }

    void at(int place) {
        if (site != place) {
            site = place;
        }
    }

    /** A volatile write costs as much as all else here, so what stays as it is is not written. */
    void pend(Operation what, @Nullable Object on, Guard until) {
        if (operation != what) {
            operation = what;
        }
        if (target != on) {
            target = on;
        }
        shut(until);
        if (timedOut) {
            timedOut = false;
        }
        requested = false;
    }

    /** Its turn has come: what was pending is being done. */
    void settle() {
        shut(Guard.OPEN);
    }

    private void shut(Guard until) {
        if (guard != until) {
            guard = until;
        }
        if (deadline != NEVER) {
            deadline = NEVER;
        }
        if (interruptible) {
            interruptible = false;
        }
    }

    /** Lets {@code Thread.getState} tell that it waits. */
    void showWaiting() {
        if (target instanceof Monitor && waitsIn == null) {
            ThreadControl.blocked(thread);
        } else if (deadline != NEVER) {
            ThreadControl.timedWaiting(thread);
        } else {
            ThreadControl.waiting(thread);
        }
    }

    void end() {
        ended = true;
        operation = Operation.ENDED;
        target = null;
        shut(Guard.SHUT);
        if (timedOut) {
            timedOut = false;
        }
    }

    /** {@return whether it has taken the lock and not given it back} */
    public boolean isHolding(Object lock) {
        for (int i = 0; i < holds.size(); i++) {
            if (holds.get(i) == lock) {
                return true;
            }
        }
        return false;
    }

    void release(Object lock) {
        for (int i = holds.size() - 1; i >= 0; i--) {
            if (holds.get(i) == lock) {
                holds.remove(i);
                return;
            }
        }
    }
}
