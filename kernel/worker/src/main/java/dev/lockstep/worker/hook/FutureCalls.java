package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Guard;
import dev.lockstep.worker.schedule.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** {@link Future}: a task goes on when the result is there. Workers of a fork-join pool help instead, inside the JDK. */
public final class FutureCalls {
    private static final Guard DONE = (task, target) -> !(target instanceof Future<?> it) || it.isDone();

    private FutureCalls() {}

    @Replaces(owner = Future.class, name = "get")
    public static @Nullable Object get(Future<?> future, int site) throws InterruptedException, ExecutionException {
        before(future, Long.MAX_VALUE, site);
        try {
            return future.get();
        } finally {
            ConcurrentCalls.afterCall(future, true, site);
        }
    }

    @Replaces(owner = Future.class, name = "get")
    public static @Nullable Object get(Future<?> future, long time, TimeUnit unit, int site)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (before(future, unit.toNanos(time), site) && !future.isDone()) {
            throw new TimeoutException();
        }
        try {
            return future.get(time, unit);
        } finally {
            ConcurrentCalls.afterCall(future, true, site);
        }
    }

    @Replaces(owner = CompletableFuture.class, name = "join")
    public static @Nullable Object join(CompletableFuture<?> future, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.sightings().calls(future, "join");
        }
        if (run != null && future.getClass().getClassLoader() == null && !(Thread.currentThread() instanceof ForkJoinWorkerThread)) {
            run.point(Operation.AWAIT, future, DONE, site);
            run.operations().awaited(future, site);
        }
        try {
            return future.join();
        } finally {
            ConcurrentCalls.afterCall(future, true, site);
        }
    }

    /** {@return whether the scheduler has done the waiting} */
    private static boolean before(Future<?> future, long nanos, int site) throws InterruptedException {
        var run = Engine.mine();
        if (run == null || future.getClass().getClassLoader() != null) {
            return false;
        }
        if (future instanceof ForkJoinTask<?> || Thread.currentThread() instanceof ForkJoinWorkerThread) {
            run.calls().concurrent(future, false, site);
            return false;
        }
        run.sightings().calls(future, "get");
        run.operations().within(Operation.AWAIT, future, DONE, nanos, 1, site);
        run.operations().awaited(future, site);
        return true;
    }
}
