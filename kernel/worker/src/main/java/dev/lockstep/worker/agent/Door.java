package dev.lockstep.worker.agent;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten JDK methods call. It is defined a second time as {@code java.lang.Lockstep}, where the JDK can see it; only that
 * copy is ever used. Its fields hold JDK types alone, are private, and stay null until {@link Premain} fills them: until then
 * every method answers "not mine".
 */
public final class Door {
    private static @Nullable BooleanSupplier mine;
    private static @Nullable Predicate<Thread> start;
    private static @Nullable LongPredicate parkFor;
    private static @Nullable LongPredicate parkUntil;
    private static @Nullable Predicate<Thread> unpark;
    private static @Nullable LongPredicate sleep;
    private static @Nullable BooleanSupplier yieldNow;
    private static @Nullable ObjLongConsumer<Thread> join;
    private static @Nullable Predicate<Thread> interrupted;
    private static @Nullable ToIntFunction<Thread> alive;
    private static @Nullable ToIntFunction<Thread> hash;
    private static @Nullable Supplier<Thread[]> threads;
    private static @Nullable LongSupplier nanoTime;
    private static @Nullable LongSupplier currentTimeMillis;
    private static @Nullable IntConsumer exit;
    private static @Nullable ObjIntConsumer<Object> step;
    private static @Nullable Runnable handOver;
    private static @Nullable BiConsumer<Object, Object> told;
    /** The one object whose steps somebody listens to. */
    private static @Nullable Object watched;

    private static @Nullable Consumer<Object> approach;
    private static @Nullable Predicate<Object> enter;
    private static @Nullable Predicate<Object> leave;
    private static @Nullable ObjLongConsumer<Object> await;
    private static @Nullable Predicate<Object> wake;

    private Door() {}

    /** Before the caller takes a monitor under which it may call code of the program's. */
    public static void approach(Object monitor) {
        var door = approach;
        if (door != null) {
            door.accept(monitor);
        }
    }

    /** {@return whether the caller's monitor is the scheduler's business, and entered now} */
    public static boolean enter(Object monitor) {
        var door = enter;
        return door != null && door.test(monitor);
    }

    public static boolean leave(Object monitor) {
        var door = leave;
        return door != null && door.test(monitor);
    }

    /** {@code Object.wait}, for at most so many ms or for ever. */
    public static void await(Object monitor, long millis) throws InterruptedException {
        var door = await;
        if (door != null && mine()) {
            door.accept(monitor, millis);
        } else {
            monitor.wait(millis);
        }
    }

    public static void wake(Object monitor) {
        var door = wake;
        if (door == null || !door.test(monitor)) {
            monitor.notify();
        }
    }

    public static boolean mine() {
        var door = mine;
        return door != null && door.getAsBoolean();
    }

    /** Where work and results pass from thread to thread. */
    public static void handOver() {
        var door = handOver;
        if (door != null) {
            door.run();
        }
    }

    /** A job is given to a pool, or a future is about to fail with a throwable. */
    public static void told(Object about, Object what) {
        var door = told;
        if (door != null) {
            door.accept(about, what);
        }
    }

    /** Before code of {@code self} reads or writes its own state. */
    public static void step(Object self, int what) {
        if (self == watched) {
            var door = step;
            if (door != null) {
                door.accept(self, what);
            }
        }
    }

    public static boolean start(Thread thread) {
        var door = start;
        return door != null && door.test(thread);
    }

    public static boolean park(boolean absolute, long time) {
        var door = absolute ? parkUntil : parkFor;
        return door != null && door.test(time);
    }

    public static boolean unpark(Object thread) {
        var door = unpark;
        return door != null && thread instanceof Thread it && door.test(it);
    }

    public static boolean sleep(long nanos) {
        var door = sleep;
        return door != null && door.test(nanos);
    }

    public static boolean yieldNow() {
        var door = yieldNow;
        return door != null && door.getAsBoolean();
    }

    /** Joins, with a limit in ms or 0; only for callers that are {@link #mine}. */
    public static boolean join(Thread thread, long millis) {
        var door = join;
        if (door == null || millis < 0 || !mine()) {
            return false;
        }
        door.accept(thread, millis);
        return true;
    }

    public static boolean interrupted(Thread thread) {
        var door = interrupted;
        return door != null && door.test(thread);
    }

    public static int alive(Thread thread) {
        var door = alive;
        return door == null ? -1 : door.applyAsInt(thread);
    }

    /** {@return the hash code of a key; that of a thread of ours does not depend on its identity} */
    public static int hash(Object key) {
        var door = hash;
        return door != null && key instanceof Thread thread ? door.applyAsInt(thread) : key.hashCode();
    }

    /** {@return the threads that have been started and not ended; null when that is not ours to say} */
    public static Thread @Nullable [] threads() {
        var door = threads;
        return door == null || !mine() ? null : door.get();
    }

    public static long nanoTime() {
        var door = nanoTime;
        return door == null ? System.nanoTime() : door.getAsLong();
    }

    public static long currentTimeMillis() {
        var door = currentTimeMillis;
        return door == null ? System.currentTimeMillis() : door.getAsLong();
    }

    /** {@return virtual nanoseconds since a second of the epoch} */
    public static long nanosSince(long second) {
        return (currentTimeMillis() - second * 1_000) * 1_000_000 + nanoTime() % 1_000_000;
    }

    public static void exit(int status) {
        var door = exit;
        if (door != null) {
            door.accept(status);
        }
    }
}
