package dev.lockstep.worker.backend;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
 * The back end's facade: makes fibers, and leads redirected JDK calls to the scheduler that is installed. One scheduler at a time;
 * without one, the JDK behaves as always.
 */
public final class Fibers {
    private static volatile @Nullable Redirect redirect;

    private static volatile IntConsumer beforeExit = status -> { };

    private static @Nullable VarHandle watched;

    private Fibers() {}

    /** {@return a fiber for a thread that has not been started} To be called on the carrier, or on a fiber of it. */
    public static Fiber create(Thread thread, Runnable body) {
        return new ContinuationFiber(thread, body);
    }

    /** From now on redirected JDK calls ask this scheduler; must be matched by {@link #uninstall}. */
    public static void install(Redirect scheduler) {
        if (redirect != null) {
            throw new IllegalStateException("a scheduler is installed already");
        }
        redirect = scheduler;
    }

    /** Redirected JDK calls behave as always again. */
    public static void uninstall() {
        redirect = null;
    }

    /**
     * Where the image that runs was linked with redirected JDK classes, leads their calls here; where the agent redirected them, it has
     * been done.
     */
    public static void connect() {
        if (watched != null) {
            return;
        }
        try {
            connect(MethodHandles.privateLookupIn(Class.forName("java.lang.Lockstep", false, null), MethodHandles.lookup()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("neither the image nor an agent redirects the JDK", e);
        }
    }

    /** Fills the private fields of {@code java.lang.Lockstep}; called once. */
    public static void connect(Lookup door) throws ReflectiveOperationException {
        set(door, "mine", BooleanSupplier.class, (BooleanSupplier) Fibers::mine);
        set(door, "start", Predicate.class, (Predicate<Thread>) Fibers::start);
        set(door, "parkFor", LongPredicate.class, (LongPredicate) time -> park(false, time));
        set(door, "parkUntil", LongPredicate.class, (LongPredicate) time -> park(true, time));
        set(door, "unpark", Predicate.class, (Predicate<Thread>) Fibers::unpark);
        set(door, "sleep", LongPredicate.class, (LongPredicate) Fibers::sleep);
        set(door, "yieldNow", BooleanSupplier.class, (BooleanSupplier) Fibers::yieldNow);
        set(door, "join", ObjLongConsumer.class, (ObjLongConsumer<Thread>) Fibers::join);
        set(door, "interrupted", Predicate.class, (Predicate<Thread>) Fibers::interrupted);
        set(door, "alive", ToIntFunction.class, (ToIntFunction<Thread>) Fibers::alive);
        set(door, "hash", ToIntFunction.class, (ToIntFunction<Thread>) Fibers::hash);
        set(door, "threads", Supplier.class, (Supplier<Thread[]>) Fibers::threads);
        set(door, "nanoTime", LongSupplier.class, (LongSupplier) Fibers::nanoTime);
        set(door, "currentTimeMillis", LongSupplier.class, (LongSupplier) Fibers::currentTimeMillis);
        watched = door.findStaticVarHandle(door.lookupClass(), "watched", Object.class);
        set(door, "handOver", Runnable.class, (Runnable) Fibers::handOver);
        set(door, "told", BiConsumer.class, (BiConsumer<Object, Object>) Fibers::told);
        set(door, "step", ObjIntConsumer.class, (ObjIntConsumer<Object>) Fibers::step);
        set(door, "approach", Consumer.class, (Consumer<Object>) Fibers::approach);
        set(door, "enter", Predicate.class, (Predicate<Object>) Fibers::enter);
        set(door, "leave", Predicate.class, (Predicate<Object>) Fibers::leave);
        set(door, "await", ObjLongConsumer.class, (ObjLongConsumer<Object>) Fibers::await);
        set(door, "wake", Predicate.class, (Predicate<Object>) Fibers::wake);
        set(door, "exit", IntConsumer.class, (IntConsumer) Fibers::exit);
    }

    /** From now on, steps inside this object are told, and of no other. */
    public static void watch(@Nullable Object object) {
        Watched.OBJECT.set(object);
    }

    private static void handOver() {
        var it = redirect;
        if (it != null) {
            it.handOver();
        }
    }

    private static void told(Object about, Object what) {
        var it = redirect;
        if (it != null && it.mine()) {
            it.told(about, what);
        }
    }

    private static void step(Object self, int what) {
        var it = redirect;
        if (it != null && it.mine()) {
            it.step(self, what);
        }
    }

    private static void set(Lookup door, String field, Class<?> type, Object value) throws ReflectiveOperationException {
        door.findStaticVarHandle(door.lookupClass(), field, type).set(value);
    }

    private static boolean mine() {
        var it = redirect;
        return it != null && it.mine();
    }

    /** Threads that the JDK starts for itself, whoever happens to be the first to need them, are nobody's tasks. */
    private static boolean start(Thread thread) {
        var it = redirect;
        return it != null && !thread.getClass().getName().equals("jdk.internal.misc.InnocuousThread") && it.start(thread);
    }

    private static boolean park(boolean absolute, long time) {
        var it = redirect;
        return it != null && it.park(absolute, time);
    }

    private static boolean unpark(Thread thread) {
        var it = redirect;
        return it != null && it.unpark(thread);
    }

    private static boolean sleep(long nanos) {
        var it = redirect;
        try {
            return it != null && it.sleep(nanos);
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
    }

    private static boolean yieldNow() {
        var it = redirect;
        return it != null && it.yieldNow();
    }

    private static void join(Thread thread, long millis) {
        var it = redirect;
        try {
            if (it != null) {
                it.join(thread, TimeUnit.MILLISECONDS.toNanos(millis));
            }
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
    }

    private static boolean interrupted(Thread thread) {
        var it = redirect;
        return it != null && it.interrupted(thread);
    }

    private static int alive(Thread thread) {
        var it = redirect;
        return it == null ? -1 : it.alive(thread);
    }

    private static int hash(Thread thread) {
        var it = redirect;
        return it == null ? thread.hashCode() : it.hash(thread);
    }

    private static Thread[] threads() {
        var it = redirect;
        return it == null ? new Thread[0] : it.threads();
    }

    private static long nanoTime() {
        var it = redirect;
        return it == null ? System.nanoTime() : it.nanoTime();
    }

    private static long currentTimeMillis() {
        var it = redirect;
        return it == null ? System.currentTimeMillis() : it.currentTimeMillis();
    }

    private static void approach(Object monitor) {
        var it = redirect;
        if (it != null && it.mine()) {
            it.approach(monitor);
        }
    }

    private static boolean enter(Object monitor) {
        var it = redirect;
        return it != null && it.enter(monitor);
    }

    private static boolean leave(Object monitor) {
        var it = redirect;
        return it != null && it.leave(monitor);
    }

    private static void await(Object monitor, long millis) {
        var it = redirect;
        try {
            if (it != null) {
                it.await(monitor, TimeUnit.MILLISECONDS.toNanos(millis));
            }
        } catch (InterruptedException e) {
            throw Sneaky.raise(e);
        }
    }

    private static boolean wake(Object monitor) {
        var it = redirect;
        return it != null && it.wake(monitor);
    }

    private static void exit(int status) {
        var it = redirect;
        if (it != null) {
            it.exit(status);
        }
        beforeExit.accept(status);
    }

    /** Asks somebody before the process really ends by {@code exit} or {@code halt}, on the thread that wants it. */
    public static void beforeExit(IntConsumer listener) {
        beforeExit = listener;
    }

    /** Initialised after {@link #connect}, so that the handle is a constant. */
    private static final class Watched {
        static final VarHandle OBJECT = Objects.requireNonNull(watched, "the agent has not run");
    }

    /** Lets the JDK methods that declare InterruptedException throw it through a functional interface that does not. */
    private static final class Sneaky {
        @SuppressWarnings("unchecked")
        static <T extends Throwable> RuntimeException raise(Throwable thrown) throws T {
            throw (T) thrown;
        }
    }
}
