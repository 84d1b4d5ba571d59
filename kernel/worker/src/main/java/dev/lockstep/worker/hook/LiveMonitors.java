package dev.lockstep.worker.hook;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.trace.Kind;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Monitors of objects on real threads, with the meaning that the JVM's have: rewritten code no longer has those. Kept as long as
 * their objects live.
 */
final class LiveMonitors {
    private static final Map<Key, Monitor> MONITORS = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private LiveMonitors() {}

    static void enter(Object object, int site) {
        var monitor = of(object);
        if (!monitor.lock.tryLock()) {
            Live.record(Kind.REQUESTED, object, null, site);
            Live.lock(monitor.lock);
        }
        if (monitor.lock.getHoldCount() == 1) {
            Live.record(Kind.ACQUIRED, object, null, site);
        }
    }

    static void exit(Object object, int site) {
        var monitor = of(object);
        if (monitor.lock.getHoldCount() == 1) {
            Live.record(Kind.RELEASED, object, null, site);
        }
        monitor.lock.unlock();
    }

    static void await(Object object, long nanos, int site) throws InterruptedException {
        var monitor = of(object);
        owned(monitor);
        Live.record(Kind.WAITED, object, null, site);
        try {
            if (nanos == 0) {
                monitor.waiters.await();
            } else {
                monitor.waiters.await(nanos, TimeUnit.NANOSECONDS);
            }
        } finally {
            Live.record(Kind.ACQUIRED, object, null, site);
        }
    }

    static void wake(Object object, boolean all, int site) {
        var monitor = of(object);
        owned(monitor);
        Live.record(Kind.NOTIFIED, object, null, site);
        if (all) {
            monitor.waiters.signalAll();
        } else {
            monitor.waiters.signal();
        }
    }

    static boolean holds(Object object) {
        return of(object).lock.isHeldByCurrentThread();
    }

    private static void owned(Monitor monitor) {
        if (!monitor.lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    private static Monitor of(Object object) {
        for (var gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            MONITORS.remove(gone);
        }
        var monitor = MONITORS.get(new Key(object, null));
        return monitor != null ? monitor : MONITORS.computeIfAbsent(new Key(object, GONE), key -> new Monitor());
    }

    private static final class Monitor {
        final ReentrantLock lock = new ReentrantLock();
        final Condition waiters = lock.newCondition();
    }

    /** An object by identity. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object object, @Nullable ReferenceQueue<Object> queue) {
            super(object, queue);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            var mine = get();
            return other instanceof Key key && mine != null && key.get() == mine;
        }
    }
}
