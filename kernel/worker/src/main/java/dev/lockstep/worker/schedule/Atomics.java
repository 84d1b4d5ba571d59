package dev.lockstep.worker.schedule;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Atomics of one value, which can be compared before and after a call. */
final class Atomics {
    private Atomics() {}

    static boolean has(Object object) {
        return object instanceof AtomicInteger || object instanceof AtomicBoolean || object instanceof AtomicReference<?> || object instanceof AtomicLong;
    }

    static @Nullable Object value(Object atomic) {
        return switch (atomic) {
            case AtomicInteger it -> it.get();
            case AtomicBoolean it -> it.get();
            case AtomicReference<?> it -> it.get();
            case AtomicLong it -> it.get();
            default -> null;
        };
    }

    /** {@return whether two values of one atomic are the same number, or the same object} */
    static boolean same(@Nullable Object before, @Nullable Object after) {
        return before == after || before instanceof Number && before.equals(after);
    }
}
