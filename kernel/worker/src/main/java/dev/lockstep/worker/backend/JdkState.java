package dev.lockstep.worker.backend;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.VarHandle;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the JDK remembers from one run to the next: numbers in thread names, seeds, the common pool's workers. Each controlled run
 * begins with the same memory, and gives back what it found: the common pool's real workers are not its tasks.
 */
public final class JdkState {
    private static final String[] POOL_FIELDS = {"ctl", "runState", "threadIds", "stealCount", "queues", "delayScheduler"};

    private final AtomicInteger poolNumber;
    private final AtomicInteger timerNumber;
    private final AtomicInteger probes;
    private final AtomicLong seeds;
    private final VarHandle poolIds;
    private final VarHandle ctl;
    private final VarHandle threadIds;
    private final VarHandle delays;
    private final long freshCtl;
    private final long freshThreadIds;
    private final VarHandle[] pool = new VarHandle[POOL_FIELDS.length];
    private final ForkJoinPool common = ForkJoinPool.commonPool();
    private final Object[] fresh = new Object[POOL_FIELDS.length];
    private final Object[] found = new Object[POOL_FIELDS.length];
    private boolean usedBefore;

    private JdkState() throws ReflectiveOperationException {
        poolNumber = (AtomicInteger) constant(Class.forName("java.util.concurrent.Executors$DefaultThreadFactory"), "poolNumber", AtomicInteger.class);
        timerNumber = (AtomicInteger) constant(Timer.class, "nextSerialNumber", AtomicInteger.class);
        probes = (AtomicInteger) constant(ThreadLocalRandom.class, "probeGenerator", AtomicInteger.class);
        seeds = (AtomicLong) constant(ThreadLocalRandom.class, "seeder", AtomicLong.class);
        Lookup inPool = in(ForkJoinPool.class);
        poolIds = inPool.findStaticVarHandle(ForkJoinPool.class, "poolIds", int.class);
        for (int i = 0; i < POOL_FIELDS.length; i++) {
            var type = ForkJoinPool.class.getDeclaredField(POOL_FIELDS[i]).getType();
            pool[i] = inPool.findVarHandle(ForkJoinPool.class, POOL_FIELDS[i], type);
        }
        ctl = pool[0];
        threadIds = pool[2];
        delays = pool[POOL_FIELDS.length - 1];
        freshCtl = (long) ctl.getVolatile(common);
        freshThreadIds = (long) threadIds.getVolatile(common);
        remember(fresh);
    }

    /**
     * {@return the state of this JVM, which must not have used its common pool yet}
     *
     * @throws IllegalStateException on a JDK that is not the one Lockstep knows
     */
    public static JdkState ofThisVm() {
        try {
            return new JdkState();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK's pools are not the ones Lockstep knows: it needs a JDK 25", e);
        }
    }

    /** A run begins: names and the common pool are as in a new JVM, random numbers come from the seed. */
    public void begin(long seed) {
        ThreadControl.resetNames();
        poolNumber.set(1);
        timerNumber.set(0);
        probes.set(0);
        seeds.set((seed + 1) * 0x9E3779B97F4A7C15L);
        poolIds.setVolatile(0);
        usedBefore = isUsed();
        if (usedBefore) {
            remember(found);
            install(fresh);
        }
    }

    /** The run is over: the common pool is again what it was before. */
    public void end() {
        if (usedBefore || isUsed()) {
            install(usedBefore ? found : fresh);
        }
    }

    /** A time-out alone starts no worker, but the thread that waits for it; workers that had nothing to do for long are gone again. */
    private boolean isUsed() {
        return (long) ctl.getVolatile(common) != freshCtl || (long) threadIds.getVolatile(common) != freshThreadIds
                || delays.getVolatile(common) != null;
    }

    private void remember(Object[] values) {
        for (int i = 0; i < pool.length; i++) {
            values[i] = pool[i].getVolatile(common);
        }
    }

    private void install(Object[] values) {
        for (int i = 0; i < pool.length; i++) {
            var value = values[i];
            pool[i].setVolatile(common, values == fresh && value instanceof Object[] queues ? empty(queues) : value);
        }
    }

    private static Object empty(Object[] queues) {
        return java.lang.reflect.Array.newInstance(queues.getClass().getComponentType(), queues.length);
    }

    private static Object constant(Class<?> owner, String name, Class<?> type) throws ReflectiveOperationException {
        return in(owner).findStaticVarHandle(owner, name, type).get();
    }

    private static Lookup in(Class<?> owner) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    }

    static {
        // The numbers above are read from classes that must have been initialised.
        Executors.defaultThreadFactory();
    }
}
