package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Run;
import dev.lockstep.worker.schedule.WaitSet;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A condition of a learner's {@link ReentrantLock}. Under the scheduler its waiters are the scheduler's; on real threads it is
 * the JDK's condition. A run leaves no waiters behind for the next one.
 */
final class LockCondition implements Condition {
    private final ReentrantLock lock;
    private final Condition real;
    private final WaitSet waiters;

    LockCondition(ReentrantLock lock, Condition real) {
        this.lock = lock;
        this.real = real;
        waiters = new WaitSet(lock, LockCalls.FREE);
    }

    @Override
    public void await() throws InterruptedException {
        var run = Engine.mine();
        if (run == null) {
            real.await();
        } else if (waits(run, Long.MAX_VALUE, true)) {
            throw run.operations().interruption();
        }
    }

    @Override
    public void awaitUninterruptibly() {
        var run = Engine.mine();
        if (run == null) {
            real.awaitUninterruptibly();
        } else {
            waits(run, Long.MAX_VALUE, false);
        }
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        var run = Engine.mine();
        if (run == null) {
            return real.awaitNanos(nanos);
        }
        long until = run.now() + nanos;
        if (waits(run, nanos, true)) {
            throw run.operations().interruption();
        }
        return until - run.now();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        var run = Engine.mine();
        return run == null ? real.await(time, unit) : isNotified(run, unit.toNanos(time));
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        var run = Engine.mine();
        return run == null ? real.awaitUntil(deadline) : isNotified(run, run.threads().nanosUntil(deadline.getTime()));
    }

    @Override
    public void signal() {
        var run = Engine.mine();
        if (run == null) {
            real.signal();
        } else {
            owned();
            run.operations().signal(waiters, this, false);
        }
    }

    @Override
    public void signalAll() {
        var run = Engine.mine();
        if (run == null) {
            real.signalAll();
        } else {
            owned();
            run.operations().signal(waiters, this, true);
        }
    }

    /** Who was notified in time is told so, however long it then waits for the lock. */
    private boolean isNotified(Run run, long nanos) throws InterruptedException {
        if (waits(run, nanos, true)) {
            throw run.operations().interruption();
        }
        return run.operations().wasNotified();
    }

    private boolean waits(Run run, long nanos, boolean interruptible) {
        owned();
        int count = lock.getHoldCount();
        return run.operations().await(waiters, this, nanos, interruptible, () -> {
            for (int i = 0; i < count; i++) {
                lock.unlock();
            }
        }, () -> {
            for (int i = 0; i < count; i++) {
                lock.lock();
            }
        });
    }

    private void owned() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }
}
