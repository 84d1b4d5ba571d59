package dev.lockstep.worker.hook;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Guard;
import dev.lockstep.worker.schedule.Operation;
import dev.lockstep.worker.schedule.Run;
import dev.lockstep.worker.trace.Kind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** {@link Semaphore} and {@link CountDownLatch}: a task goes on when the permits are there, or the count is zero. */
public final class PermitCalls {
    private static final Guard PERMITS = (task, target) -> !(target instanceof Semaphore it) || it.isFair() || it.availablePermits() >= task.amount();
    private static final Guard ZERO = (task, target) -> !(target instanceof CountDownLatch it) || it.getCount() == 0;

    private PermitCalls() {}

    @Replaces(owner = Semaphore.class, name = "acquire")
    public static void acquire(Semaphore semaphore, int site) throws InterruptedException {
        acquire(semaphore, 1, site);
    }

    @Replaces(owner = Semaphore.class, name = "acquire")
    public static void acquire(Semaphore semaphore, int permits, int site) throws InterruptedException {
        var run = Engine.mine();
        if (run != null) {
            run.operations().within(Operation.ACQUIRE, semaphore, PERMITS, Long.MAX_VALUE, permits, site);
            semaphore.acquire(permits);
            run.operations().acquired(semaphore, permits, site);
        } else {
            Live.record(Kind.REQUESTED, semaphore, null, site);
            semaphore.acquire(permits);
            Live.record(Kind.ACQUIRED, semaphore, null, site);
        }
    }

    @Replaces(owner = Semaphore.class, name = "acquireUninterruptibly")
    public static void acquireUninterruptibly(Semaphore semaphore, int site) {
        acquireUninterruptibly(semaphore, 1, site);
    }

    @Replaces(owner = Semaphore.class, name = "acquireUninterruptibly")
    public static void acquireUninterruptibly(Semaphore semaphore, int permits, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.operations().until(Operation.ACQUIRE, semaphore, PERMITS, permits, site);
            semaphore.acquireUninterruptibly(permits);
            run.operations().acquired(semaphore, permits, site);
        } else {
            Live.record(Kind.REQUESTED, semaphore, null, site);
            semaphore.acquireUninterruptibly(permits);
            Live.record(Kind.ACQUIRED, semaphore, null, site);
        }
    }

    @Replaces(owner = Semaphore.class, name = "tryAcquire")
    public static boolean tryAcquire(Semaphore semaphore, int site) {
        return tryAcquire(semaphore, 1, site);
    }

    @Replaces(owner = Semaphore.class, name = "tryAcquire")
    public static boolean tryAcquire(Semaphore semaphore, int permits, int site) {
        var run = Engine.mine();
        if (run == null) {
            return semaphore.tryAcquire(permits);
        }
        run.point(Operation.TRY_LOCK, semaphore, Guard.OPEN, site);
        return tried(run, semaphore, permits, semaphore.tryAcquire(permits), site);
    }

    @Replaces(owner = Semaphore.class, name = "tryAcquire")
    public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit, int site) throws InterruptedException {
        return tryAcquire(semaphore, 1, time, unit, site);
    }

    @Replaces(owner = Semaphore.class, name = "tryAcquire")
    public static boolean tryAcquire(Semaphore semaphore, int permits, long time, TimeUnit unit, int site) throws InterruptedException {
        var run = Engine.mine();
        if (run == null) {
            return semaphore.tryAcquire(permits, time, unit);
        }
        if (semaphore.isFair()) {
            run.point(Operation.ACQUIRE, semaphore, Guard.OPEN, site);
            return tried(run, semaphore, permits, semaphore.tryAcquire(permits, time, unit), site);
        }
        boolean there = run.operations().within(Operation.ACQUIRE, semaphore, PERMITS, unit.toNanos(time), permits, site);
        return tried(run, semaphore, permits, there && semaphore.tryAcquire(permits), site);
    }

    private static boolean tried(Run run, Semaphore semaphore, int permits, boolean got, int site) {
        if (got) {
            run.operations().acquired(semaphore, permits, site);
        } else {
            run.operations().refused(semaphore, site);
        }
        return got;
    }

    @Replaces(owner = Semaphore.class, name = "release")
    public static void release(Semaphore semaphore, int site) {
        release(semaphore, 1, site);
    }

    @Replaces(owner = Semaphore.class, name = "release")
    public static void release(Semaphore semaphore, int permits, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.point(Operation.RELEASE, semaphore, Guard.OPEN, site);
            semaphore.release(permits);
            run.operations().gave(semaphore, permits, site);
        } else {
            Live.record(Kind.RELEASED, semaphore, null, site);
            semaphore.release(permits);
        }
    }

    @Replaces(owner = CountDownLatch.class, name = "await")
    public static void await(CountDownLatch latch, int site) throws InterruptedException {
        var run = Engine.mine();
        if (run != null) {
            run.operations().within(Operation.AWAIT, latch, ZERO, Long.MAX_VALUE, 1, site);
            run.operations().awaited(latch, site);
        }
        latch.await();
    }

    @Replaces(owner = CountDownLatch.class, name = "await")
    public static boolean await(CountDownLatch latch, long time, TimeUnit unit, int site) throws InterruptedException {
        var run = Engine.mine();
        if (run == null) {
            return latch.await(time, unit);
        }
        boolean zero = run.operations().within(Operation.AWAIT, latch, ZERO, unit.toNanos(time), 1, site);
        run.operations().awaited(latch, site);
        return zero;
    }
}
