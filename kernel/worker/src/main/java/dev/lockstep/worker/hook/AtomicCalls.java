package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
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
        testing(atomic, site);
        return tested(atomic, atomic.compareAndSet(expected, wanted));
    }

    @Replaces(owner = AtomicInteger.class, name = "compareAndSet")
    public static boolean compareAndSet(AtomicInteger atomic, int expected, int wanted, int site) {
        testing(atomic, site);
        return tested(atomic, atomic.compareAndSet(expected, wanted));
    }

    @Replaces(owner = AtomicLong.class, name = "compareAndSet")
    public static boolean compareAndSet(AtomicLong atomic, long expected, long wanted, int site) {
        testing(atomic, site);
        return tested(atomic, atomic.compareAndSet(expected, wanted));
    }

    @Replaces(owner = AtomicReference.class, name = "compareAndSet")
    public static boolean compareAndSet(AtomicReference<@Nullable Object> atomic, @Nullable Object expected, @Nullable Object wanted, int site) {
        testing(atomic, site);
        return tested(atomic, atomic.compareAndSet(expected, wanted));
    }

    private static void testing(Object atomic, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.operations().testing(atomic, site);
        }
    }

    private static boolean tested(Object atomic, boolean changed) {
        var run = Engine.mine();
        return run == null ? changed : run.operations().tested(atomic, changed);
    }
}
