package dev.lockstep.worker.net;

/** A channel that selectors can watch. */
interface Endpoint {
    /** {@return the operations that would not wait now, as bits of a selection key} Asked on any stack; changes nothing. */
    int ready();

    /** {@return whether nothing is under way that could make more operations ready without {@link Watchers#stir}} */
    boolean isQuiet();

    Watchers watchers();
}
