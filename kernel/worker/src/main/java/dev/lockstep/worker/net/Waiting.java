package dev.lockstep.worker.net;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Traffic;
import dev.lockstep.worker.trace.Kind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How threads share a network: tasks of a controlled run one at a time on virtual time, real threads by a lock. What changes the
 * network's state stands between {@link #enter} and {@link #leave}.
 */
final class Waiting {
    static final long FOR_EVER = Long.MAX_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** {@return the run whose task is calling; null on a real thread} */
    static @Nullable Traffic traffic() {
        var run = Engine.mine();
        return run == null ? null : run.traffic();
    }

    void enter() {
        if (Engine.mine() == null) {
            lock.lock();
        }
    }

    void leave() {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }

    /** Something was sent, opened or closed: who waits looks again. */
    void change() {
        var traffic = traffic();
        if (traffic != null) {
            traffic.touch(this, true);
        } else {
            changed.signalAll();
        }
    }

    /** Bytes were read, or only the end was seen, which changes nothing. */
    void received(boolean some) {
        var traffic = traffic();
        if (some || traffic == null) {
            change();
        } else {
            traffic.touch(this, false);
        }
    }

    /** {@return which of so many things happens: a choice of the search, the first one between real threads} */
    int alternative(int count) {
        var traffic = traffic();
        return traffic == null || count == 1 ? 0 : traffic.alternative(count);
    }

    /** Somebody looked and found nothing to do. */
    void idle() {
        var traffic = traffic();
        if (traffic != null) {
            traffic.touch(this, false);
            traffic.idle();
        }
    }

    /** {@return nanoseconds, virtual or real} Asked on any stack. */
    static long now() {
        var run = Engine.active();
        return run == null ? System.nanoTime() : run.now();
    }

    /** {@return a number of the clock that {@link #now} reads: instants of different clocks do not compare} */
    static long era() {
        var run = Engine.active();
        return run == null ? 0 : run.traffic().era();
    }

    /** Waits, at most so many nanoseconds. {@return whether it is ready} */
    boolean until(Object what, BooleanSupplier ready, long nanos) throws InterruptedException {
        if (ready.getAsBoolean()) {
            return true;
        }
        var traffic = traffic();
        if (traffic != null) {
            traffic.touch(this, false);
            return traffic.await(what, ready, nanos);
        }
        long end = nanos == FOR_EVER ? FOR_EVER : System.nanoTime() + nanos;
        while (!ready.getAsBoolean()) {
            long left = end == FOR_EVER ? TimeUnit.DAYS.toNanos(1) : end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            if (changed.awaitNanos(left) < 0) {
                continue;
            }
        }
        return true;
    }

    /** Tells the trace. {@return the event's number, or -1} */
    static long event(Kind kind, Object channel, @Nullable Object detail, long cause) {
        var traffic = traffic();
        if (traffic != null) {
            return traffic.event(kind, channel, detail, cause);
        }
        Live.record(kind, channel, detail, 0);
        return -1;
    }
}
