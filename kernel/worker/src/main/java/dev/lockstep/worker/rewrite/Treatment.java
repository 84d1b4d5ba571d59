package dev.lockstep.worker.rewrite;

/** What becomes of one call. */
sealed interface Treatment {
    /** It stays as it is. */
    record Plain() implements Treatment {}

    /** A method of ours is called instead. */
    record Replaced(Replacement replacement) implements Treatment {}

    /** The scheduler hears of it first; {@code reads}: it changes nothing. */
    record Announced(boolean reads) implements Treatment {}

    /** It cannot be steered, and the trace says so. */
    record Uncontrolled(String call) implements Treatment {}
}
