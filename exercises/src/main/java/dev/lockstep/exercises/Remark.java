package dev.lockstep.exercises;

import dev.lockstep.kernel.Diagnostic;

/**
 * One thing to be said about a submission or a pack before any check was judged.
 *
 * @param place {@code Bank.java:3:5}, or empty
 * @param message a plain sentence
 * @param hint what to try, or empty
 */
public record Remark(String place, String message, String hint) {
    /** {@return a sentence about no place} */
    public static Remark of(String message) {
        return new Remark("", message, "");
    }

    /** {@return what a compiler said} */
    public static Remark of(Diagnostic said) {
        return new Remark(said.cell() + ":" + said.line() + ":" + said.column(), said.message(), said.hint());
    }

    /** {@return the same in one line} */
    @Override
    public String toString() {
        return (place.isEmpty() ? "" : place + ": ") + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
