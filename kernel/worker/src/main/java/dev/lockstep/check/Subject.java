package dev.lockstep.check;

/** The learner's code as a judge sees it: from outside, by what drive methods observe. */
public interface Subject {
    /**
     * Names a method of {@code Drive} and what to call it with: numbers, booleans, strings, enums, records, lists of these.
     * Nothing runs until a claim is made.
     */
    Driven drive(String method, Object... inputs);
}
