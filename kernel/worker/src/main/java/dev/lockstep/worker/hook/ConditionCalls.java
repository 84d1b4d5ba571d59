package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** {@link Condition}: gives the calls their place; the waiting is {@link LockCondition}'s. */
public final class ConditionCalls {
    private ConditionCalls() {}

    @Replaces(owner = Condition.class, name = "await")
    public static void await(Condition condition, int site) throws InterruptedException {
        at(site);
        condition.await();
    }

    @Replaces(owner = Condition.class, name = "await")
    public static boolean await(Condition condition, long time, TimeUnit unit, int site) throws InterruptedException {
        at(site);
        return condition.await(time, unit);
    }

    @Replaces(owner = Condition.class, name = "awaitNanos")
    public static long awaitNanos(Condition condition, long nanos, int site) throws InterruptedException {
        at(site);
        return condition.awaitNanos(nanos);
    }

    @Replaces(owner = Condition.class, name = "awaitUninterruptibly")
    public static void awaitUninterruptibly(Condition condition, int site) {
        at(site);
        condition.awaitUninterruptibly();
    }

    @Replaces(owner = Condition.class, name = "awaitUntil")
    public static boolean awaitUntil(Condition condition, Date deadline, int site) throws InterruptedException {
        at(site);
        return condition.awaitUntil(deadline);
    }

    @Replaces(owner = Condition.class, name = "signal")
    public static void signal(Condition condition, int site) {
        at(site);
        condition.signal();
    }

    @Replaces(owner = Condition.class, name = "signalAll")
    public static void signalAll(Condition condition, int site) {
        at(site);
        condition.signalAll();
    }

    private static void at(int site) {
        var run = Engine.mine();
        if (run != null) {
            run.at(site);
        }
    }
}
