package dev.lockstep.worker.hook;

import dev.lockstep.worker.live.Live;
import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.trace.Kind;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@link LockSupport}: a park waits for its permit before it begins, and unpark is a decision point. */
public final class ParkCalls {
    private ParkCalls() {}

    @Replaces(owner = LockSupport.class, name = "park", isStatic = true)
    public static void park(int site) {
        if (!parked(Long.MAX_VALUE, site)) {
            LockSupport.park();
            Live.record(Kind.RESUMED, null, null, site);
        }
    }

    @Replaces(owner = LockSupport.class, name = "park", isStatic = true)
    public static void park(@Nullable Object blocker, int site) {
        if (!parked(Long.MAX_VALUE, site)) {
            LockSupport.park(blocker);
            Live.record(Kind.RESUMED, null, null, site);
        }
    }

    @Replaces(owner = LockSupport.class, name = "parkNanos", isStatic = true)
    public static void parkNanos(long nanos, int site) {
        if (nanos > 0 && !parked(nanos, site)) {
            LockSupport.parkNanos(nanos);
            Live.record(Kind.RESUMED, null, null, site);
        }
    }

    @Replaces(owner = LockSupport.class, name = "parkNanos", isStatic = true)
    public static void parkNanos(@Nullable Object blocker, long nanos, int site) {
        if (nanos > 0 && !parked(nanos, site)) {
            LockSupport.parkNanos(blocker, nanos);
            Live.record(Kind.RESUMED, null, null, site);
        }
    }

    @Replaces(owner = LockSupport.class, name = "parkUntil", isStatic = true)
    public static void parkUntil(long deadline, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.threads().park(run.threads().nanosUntil(deadline), site);
        } else {
            LockSupport.parkUntil(deadline);
        }
    }

    @Replaces(owner = LockSupport.class, name = "unpark", isStatic = true)
    public static void unpark(@Nullable Thread thread, int site) {
        var run = Engine.mine();
        if (run != null && thread != null) {
            run.threads().unparking(thread, site);
        } else if (thread != null) {
            Live.record(Kind.NOTIFIED, thread.getName(), "unpark", site);
        }
        LockSupport.unpark(thread);
    }

    private static boolean parked(long nanos, int site) {
        var run = Engine.mine();
        if (run == null) {
            Live.record(Kind.PARKED, null, null, site);
            return false;
        }
        run.threads().park(nanos, site);
        return true;
    }
}
