package dev.lockstep.worker.schedule;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** Atomics whose value can be compared before and after a call: variables, short arrays, and fields behind a handle or an updater. */
final class Atomics {
    /** The elements of a longer array are not compared. */
    private static final int MOST_ELEMENTS = 64;

    private Atomics() {}

    /** {@return whether it can be compared} For a field of an object, the owner is given. */
    static boolean has(Object atomic, @Nullable Object owner) {
        return switch (atomic) {
            case AtomicInteger _, AtomicBoolean _, AtomicReference<?> _, AtomicLong _ -> true;
            case AtomicIntegerArray it -> it.length() <= MOST_ELEMENTS;
            case AtomicLongArray it -> it.length() <= MOST_ELEMENTS;
            case AtomicReferenceArray<?> it -> it.length() <= MOST_ELEMENTS;
            case VarHandle it -> it.coordinateTypes().isEmpty() || owner != null && it.coordinateTypes().size() == 1 && !(owner instanceof MemorySegment);
            default -> owner != null && isHandle(atomic);
        };
    }

    /** {@return whether it stands for a variable that others may use without it} */
    static boolean isHandle(Object object) {
        return object instanceof VarHandle || object instanceof AtomicIntegerFieldUpdater<?> || object instanceof AtomicLongFieldUpdater<?>
                || object instanceof AtomicReferenceFieldUpdater<?, ?>;
    }

    @SuppressWarnings("unchecked")
    static @Nullable Object value(Object atomic, @Nullable Object owner) {
        return switch (atomic) {
            case AtomicInteger it -> it.get();
            case AtomicBoolean it -> it.get();
            case AtomicReference<?> it -> it.get();
            case AtomicLong it -> it.get();
            case AtomicIntegerArray it -> elements(it.length(), it::get);
            case AtomicLongArray it -> elements(it.length(), it::get);
            case AtomicReferenceArray<?> it -> elements(it.length(), it::get);
            case VarHandle it when it.coordinateTypes().isEmpty() -> (Object) it.withInvokeBehavior().getVolatile();
            case VarHandle it -> (Object) it.withInvokeBehavior().getVolatile(owner);
            case AtomicIntegerFieldUpdater<?> it -> ((AtomicIntegerFieldUpdater<@Nullable Object>) it).get(owner);
            case AtomicLongFieldUpdater<?> it -> ((AtomicLongFieldUpdater<@Nullable Object>) it).get(owner);
            case AtomicReferenceFieldUpdater<?, ?> it -> ((AtomicReferenceFieldUpdater<@Nullable Object, ?>) it).get(owner);
            default -> null;
        };
    }

    private interface Element {
        @Nullable Object at(int index);
    }

    private static @Nullable Object[] elements(int length, Element of) {
        var elements = new @Nullable Object[length];
        for (int i = 0; i < length; i++) {
            elements[i] = of.at(i);
        }
        return elements;
    }

    /** {@return whether two values of one atomic are the same number, or the same object} */
    static boolean same(@Nullable Object before, @Nullable Object after) {
        return before == after || (before instanceof Number || before instanceof Boolean || before instanceof Character) && before.equals(after)
                || before instanceof Object[] some && after instanceof Object[] others && Arrays.equals(some, others, (one, other) -> same(one, other) ? 0 : 1);
    }
}
