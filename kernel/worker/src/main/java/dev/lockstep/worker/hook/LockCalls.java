package dev.lockstep.worker.hook;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Guard;
import dev.lockstep.worker.schedule.Operation;
import dev.lockstep.worker.trace.Kind;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * {@link Lock}: a task goes on to {@code lock()} only when it gets the lock. Exact for {@link ReentrantLock}; fair ones, whose
 * waiters are served in order, and other locks of the JDK wait inside the JDK; a learner's own lock is the
 * learner's code, and what it inherits from one of the JDK is a call like others.
 */
public final class LockCalls {
    static final Guard FREE = (task, target) ->
            !(target instanceof ReentrantLock lock) || lock.isFair() || !lock.isLocked() || task.isHolding(lock);

    private LockCalls() {}

    @Replaces(owner = Lock.class, name = "lock")
    public static void lock(Lock lock, int site) {
        var run = Engine.mine();
        if (isLearners(lock)) {
            ConcurrentCalls.beforeCall(lock, false, site);
            lock.lock();
            ConcurrentCalls.afterCall(lock, false, site);
        } else if (run != null) {
            run.point(Operation.LOCK, lock, FREE, site);
            lock.lock();
            run.operations().locked(lock, true, isShared(lock), site);
        } else if (lock.tryLock()) {
            Live.record(Kind.ACQUIRED, lock, null, site);
        } else {
            Live.record(Kind.REQUESTED, lock, null, site);
            Live.lock(lock);
            Live.record(Kind.ACQUIRED, lock, null, site);
        }
    }

    @Replaces(owner = Lock.class, name = "lockInterruptibly")
    public static void lockInterruptibly(Lock lock, int site) throws InterruptedException {
        var run = Engine.mine();
        if (isLearners(lock)) {
            ConcurrentCalls.beforeCall(lock, false, site);
            lock.lockInterruptibly();
            ConcurrentCalls.afterCall(lock, false, site);
        } else if (run != null) {
            run.operations().within(Operation.LOCK, lock, FREE, Long.MAX_VALUE, 1, site);
            lock.lockInterruptibly();
            run.operations().locked(lock, true, isShared(lock), site);
        } else {
            Live.record(Kind.REQUESTED, lock, null, site);
            lock.lockInterruptibly();
            Live.record(Kind.ACQUIRED, lock, null, site);
        }
    }

    @Replaces(owner = Lock.class, name = "tryLock")
    public static boolean tryLock(Lock lock, int site) {
        var run = Engine.mine();
        if (isLearners(lock)) {
            ConcurrentCalls.beforeCall(lock, false, site);
            boolean got = lock.tryLock();
            ConcurrentCalls.afterCall(lock, false, site);
            return got;
        }
        if (run != null) {
            run.point(Operation.TRY_LOCK, lock, Guard.OPEN, site);
        }
        return tried(lock, lock.tryLock(), site);
    }

    @Replaces(owner = Lock.class, name = "tryLock")
    public static boolean tryLock(Lock lock, long time, TimeUnit unit, int site) throws InterruptedException {
        var run = Engine.mine();
        if (isLearners(lock)) {
            ConcurrentCalls.beforeCall(lock, false, site);
            boolean got = lock.tryLock(time, unit);
            ConcurrentCalls.afterCall(lock, false, site);
            return got;
        }
        if (run == null) {
            return tried(lock, lock.tryLock(time, unit), site);
        }
        if (lock.getClass() != ReentrantLock.class || ((ReentrantLock) lock).isFair()) {
            run.point(Operation.LOCK, lock, Guard.OPEN, site);
            return tried(lock, lock.tryLock(time, unit), site);
        }
        boolean free = run.operations().within(Operation.LOCK, lock, FREE, unit.toNanos(time), 1, site);
        return tried(lock, free && lock.tryLock(), site);
    }

    @Replaces(owner = Lock.class, name = "unlock")
    public static void unlock(Lock lock, int site) {
        var run = Engine.mine();
        if (isLearners(lock)) {
            ConcurrentCalls.beforeCall(lock, false, site);
            lock.unlock();
            ConcurrentCalls.afterCall(lock, false, site);
        } else if (run != null) {
            run.point(Operation.UNLOCK, lock, Guard.OPEN, site);
            lock.unlock();
            run.operations().unlocked(lock, site);
        } else {
            Live.record(Kind.RELEASED, lock, null, site);
            lock.unlock();
        }
    }

    @Replaces(owner = Lock.class, name = "newCondition")
    public static Condition newCondition(Lock lock, int site) {
        var real = lock.newCondition();
        return lock.getClass() == ReentrantLock.class ? new LockCondition((ReentrantLock) lock, real) : real;
    }

    private static boolean tried(Lock lock, boolean got, int site) {
        var run = Engine.mine();
        if (run == null) {
            Live.record(got ? Kind.ACQUIRED : Kind.REFUSED, lock, null, site);
        } else if (got) {
            run.operations().locked(lock, false, isShared(lock), site);
        } else {
            run.operations().refused(lock, site);
        }
        return got;
    }

    private static boolean isShared(Object lock) {
        return lock instanceof ReentrantReadWriteLock.ReadLock || lock.getClass().getName().endsWith("ReadLockView");
    }

    /** Not asked of a {@link Lock}: called by way of an interface, {@code getClass} costs the quick compiler a native call. */
    private static boolean isLearners(Object lock) {
        return lock.getClass().getClassLoader() != null;
    }
}
