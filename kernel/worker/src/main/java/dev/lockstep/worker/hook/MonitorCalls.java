package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code wait}, {@code notify} and their kin, on shadow monitors: null has none, as it has no methods. */
public final class MonitorCalls {
    private static final long MILLI = 1_000_000;

    private MonitorCalls() {}

    @Replaces(owner = Object.class, name = "wait")
    public static void await(@Nullable Object object, int site) throws InterruptedException {
        awaitNanos(object, 0, site);
    }

    @Replaces(owner = Object.class, name = "wait")
    public static void await(@Nullable Object object, long millis, int site) throws InterruptedException {
        await(object, millis, 0, site);
    }

    @Replaces(owner = Object.class, name = "wait")
    public static void await(@Nullable Object object, long millis, int nanos, int site) throws InterruptedException {
        Objects.requireNonNull(object);
        if (millis < 0 || nanos < 0 || nanos >= MILLI) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        awaitNanos(object, millis > Long.MAX_VALUE / MILLI - 1 ? Long.MAX_VALUE : millis * MILLI + nanos, site);
    }

    @Replaces(owner = Object.class, name = "notify")
    public static void wake(@Nullable Object object, int site) {
        wake(object, false, site);
    }

    @Replaces(owner = Object.class, name = "notifyAll")
    public static void wakeAll(@Nullable Object object, int site) {
        wake(object, true, site);
    }

    @Replaces(owner = Thread.class, name = "holdsLock", isStatic = true)
    public static boolean holdsLock(@Nullable Object object, int site) {
        Objects.requireNonNull(object);
        var run = Engine.mine();
        return run != null ? run.monitors().holds(object) : LiveMonitors.holds(object);
    }

    private static void awaitNanos(@Nullable Object object, long nanos, int site) throws InterruptedException {
        Objects.requireNonNull(object);
        var run = Engine.mine();
        if (run != null) {
            run.monitors().await(object, nanos, site);
        } else {
            LiveMonitors.await(object, nanos, site);
        }
    }

    private static void wake(@Nullable Object object, boolean all, int site) {
        Objects.requireNonNull(object);
        var run = Engine.mine();
        if (run != null) {
            run.monitors().wake(object, all, site);
        } else {
            LiveMonitors.wake(object, all, site);
        }
    }
}
