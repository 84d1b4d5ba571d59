package dev.lockstep.kernel;

/** What somebody who writes a cell wants to know about its text as it stands; nothing is ever run for it. */
public sealed interface Question {
    /** How it can go on at a character. */
    record Complete(int at) implements Question {}

    /** What the name that ends at a character is, or what the call that it is in takes; with its documentation. */
    record Explain(int at) implements Question {}

    /** What would not compile. */
    record Errors() implements Question {}
}
