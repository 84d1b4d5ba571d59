package dev.lockstep.worker.hook;

import dev.lockstep.worker.backend.JdkField;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * How full a queue is, read past the lock that its own methods take for that: a task that stopped in a {@code compareTo} or an
 * {@code equals} called by the queue has that lock, and who only asks must not wait for it.
 */
final class QueueSizes {
    private static final VarHandle ARRAY = JdkField.of(ArrayBlockingQueue.class, "items", Object[].class);
    private static final VarHandle ARRAY_COUNT = JdkField.of(ArrayBlockingQueue.class, "count", int.class);
    private static final VarHandle DEQUE_COUNT = JdkField.of(LinkedBlockingDeque.class, "count", int.class);
    private static final VarHandle DEQUE_CAPACITY = JdkField.of(LinkedBlockingDeque.class, "capacity", int.class);
    private static final VarHandle HEAP_COUNT = JdkField.of(PriorityBlockingQueue.class, "size", int.class);

    private QueueSizes() {}

    static boolean hasItem(@Nullable Object queue) {
        return switch (queue) {
            case ArrayBlockingQueue<?> it -> (int) ARRAY_COUNT.get(it) > 0;
            case LinkedBlockingDeque<?> it -> (int) DEQUE_COUNT.get(it) > 0;
            case PriorityBlockingQueue<?> it -> (int) HEAP_COUNT.get(it) > 0;
            case BlockingQueue<?> it -> !it.isEmpty();
            case null, default -> true;
        };
    }

    static boolean hasRoom(@Nullable Object queue) {
        return switch (queue) {
            case ArrayBlockingQueue<?> it -> (int) ARRAY_COUNT.get(it) < ((Object[]) ARRAY.get(it)).length;
            case LinkedBlockingDeque<?> it -> (int) DEQUE_COUNT.get(it) < (int) DEQUE_CAPACITY.get(it);
            case BlockingQueue<?> it -> it.remainingCapacity() > 0;
            case null, default -> true;
        };
    }
}
