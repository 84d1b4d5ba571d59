package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import org.jspecify.annotations.Nullable;

/** Records what hooks see on threads that are not scheduled. Called on any thread, at any time; must be quick and never throw. */
public interface Live {
    /** Records nothing and stops nobody. */
    Live NONE = new Live() {};

    /** Something happened to the object, now: acquisitions are told while the lock is held, releases before it is let go. */
    default void happened(Kind kind, @Nullable Object object, @Nullable Object detail, int site) {}

    /** A field (owner null: static) or, with an index of 0 or more, an array element was read or is about to be written. */
    default void touched(Kind kind, @Nullable Object owner, int index, @Nullable Object value, int site) {}

    /** {@return whether reads and writes at the site are recorded} Asked before a value is boxed. */
    default boolean watches(int site) {
        return false;
    }

    /** {@return whether calls at the method's site are recorded} */
    default boolean watches(@Nullable Object self, int site) {
        return false;
    }

    /** At back edges and method entries: throws an error to stop the thread where a stop was asked for. */
    default void check(int site) {}
}
