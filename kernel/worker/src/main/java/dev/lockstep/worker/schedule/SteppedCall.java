package dev.lockstep.worker.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A call of a task on a shared object of the JDK whose inner steps are told, or a call within such a one: code of the program's that
 * runs in between, as a {@code hashCode} does, makes calls of its own, and then the outer one goes on.
 */
final class SteppedCall {
    final Object receiver;
    final Object object;
    /** How many calls the task had begun, with this one. */
    final int number;
    final @Nullable SteppedCall outer;
    /** Which parts of the object it has read, as bits; whether it has read since it last wrote, and written since its last switch. */
    int parts;
    boolean reading;
    boolean writing;

    SteppedCall(Object receiver, Object object, int number, @Nullable SteppedCall outer) {
        this.receiver = receiver;
        this.object = object;
        this.number = number;
        this.outer = outer;
    }
}
