package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Run;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code compareAndSet}: a decision point that counts as a write only when it succeeded, so that spinning on it is seen. */
public final class AtomicCalls {
    private AtomicCalls() {}

    @Replaces(owner = AtomicBoolean.class, name = "compareAndSet")
    public static boolean compareAndSet(AtomicBoolean atomic, boolean expected, boolean wanted, int site) {
        var run = testing(atomic, site);
        return tested(run, atomic, atomic.compareAndSet(expected, wanted));
    }

    @Replaces(owner = AtomicInteger.class, name = "compareAndSet")
    public static boolean compareAndSet(AtomicInteger atomic, int expected, int wanted, int site) {
        var run = testing(atomic, site);
        return tested(run, atomic, atomic.compareAndSet(expected, wanted));
    }

    @Replaces(owner = AtomicLong.class, name = "compareAndSet")
    public static boolean compareAndSet(AtomicLong atomic, long expected, long wanted, int site) {
        var run = testing(atomic, site);
        return tested(run, atomic, atomic.compareAndSet(expected, wanted));
    }

    @Replaces(owner = AtomicReference.class, name = "compareAndSet")
    public static boolean compareAndSet(AtomicReference<@Nullable Object> atomic, @Nullable Object expected, @Nullable Object wanted, int site) {
        var run = testing(atomic, site);
        return tested(run, atomic, atomic.compareAndSet(expected, wanted));
    }

    /** {@return the run in which others may use it too; null where there is none} */
    private static @Nullable Run testing(Object atomic, int site) {
        var run = Engine.mine();
        return run != null && run.operations().testing(atomic, site) ? run : null;
    }

    private static boolean tested(@Nullable Run run, Object atomic, boolean changed) {
        if (run != null) {
            run.operations().tested(atomic, changed);
        }
        return changed;
    }
}
