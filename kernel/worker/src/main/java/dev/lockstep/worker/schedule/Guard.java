package dev.lockstep.worker.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Whether a pending operation would succeed now, read from the real state of the JDK object or from shadow state. A guard
 * holds no state, changes nothing and is asked on any stack.
 */
@FunctionalInterface
public interface Guard {
    /** The operation never has to wait. */
    Guard OPEN = (task, target) -> true;

    /** Nothing but a time-out, an interrupt or another task's word lets the task go on. */
    Guard SHUT = (task, target) -> false;

    /** {@return whether the task could go on with its operation on the target} */
    boolean open(Task task, @Nullable Object target);
}
