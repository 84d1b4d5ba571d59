package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Guard;
import dev.lockstep.worker.schedule.Operation;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@link BlockingQueue}: a task goes on when there is an item, or room for one. Queues of hand-over or delay wait inside the JDK. */
public final class QueueCalls {
    private static final Set<Class<?>> PLAIN = Set.of(ArrayBlockingQueue.class, LinkedBlockingQueue.class, LinkedBlockingDeque.class,
            PriorityBlockingQueue.class);
    private static final Guard ITEM = (task, target) -> QueueSizes.hasItem(target);
    private static final Guard ROOM = (task, target) -> QueueSizes.hasRoom(target);

    private QueueCalls() {}

    @Replaces(owner = BlockingQueue.class, name = "take")
    public static @Nullable Object take(BlockingQueue<Object> queue, int site) throws InterruptedException {
        before(Operation.TAKE, queue, ITEM, Long.MAX_VALUE, site);
        try {
            return taken(queue, queue.take(), site);
        } finally {
            ConcurrentCalls.afterCall(queue, false, site);
        }
    }

    @Replaces(owner = BlockingQueue.class, name = "poll")
    public static @Nullable Object poll(BlockingQueue<Object> queue, long time, TimeUnit unit, int site) throws InterruptedException {
        try {
            return taken(queue, before(Operation.TAKE, queue, ITEM, unit.toNanos(time), site) ? queue.poll() : queue.poll(time, unit), site);
        } finally {
            ConcurrentCalls.afterCall(queue, false, site);
        }
    }

    @Replaces(owner = BlockingQueue.class, name = "put")
    public static void put(BlockingQueue<Object> queue, Object item, int site) throws InterruptedException {
        before(Operation.PUT, queue, ROOM, Long.MAX_VALUE, site);
        queue.put(item);
        gave(queue, item, true, site);
        ConcurrentCalls.afterCall(queue, false, site);
    }

    @Replaces(owner = BlockingQueue.class, name = "offer")
    public static boolean offer(BlockingQueue<Object> queue, Object item, long time, TimeUnit unit, int site) throws InterruptedException {
        boolean went = before(Operation.PUT, queue, ROOM, unit.toNanos(time), site) ? queue.offer(item) : queue.offer(item, time, unit);
        gave(queue, item, went, site);
        return went;
    }

    /** {@return whether the scheduler has done the waiting} */
    private static boolean before(Operation operation, BlockingQueue<Object> queue, Guard guard, long nanos, int site)
            throws InterruptedException {
        var run = Engine.mine();
        if (run == null) {
            return false;
        }
        run.calls().tries(queue);
        try {
            if (PLAIN.contains(queue.getClass())) {
                run.operations().within(operation, queue, guard, nanos, 1, site);
                run.memory().touch(queue, true);
                return true;
            }
            run.calls().concurrent(queue, false, site);
            return false;
        } finally {
            run.calls().goesOn();
        }
    }

    /** A queue without room for the caller's item was not changed. */
    private static void gave(BlockingQueue<Object> queue, Object item, boolean went, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.calls().tried(queue, went);
            if (went) {
                run.recorder().put(queue, item, site);
            }
        }
    }

    /** A queue without an item for the caller was not changed. */
    private static @Nullable Object taken(BlockingQueue<Object> queue, @Nullable Object item, int site) {
        var run = Engine.mine();
        if (run != null) {
            run.calls().tried(queue, item != null);
            if (item != null) {
                run.recorder().taken(queue, item, site);
            }
        }
        return item;
    }
}
