package dev.lockstep.worker.program;

/**
 * Something that can be seen in the trace of one run, as data: it travels, holds no secret and is evaluated on happens-before,
 * never on the total order of one trace.
 */
public sealed interface Moment {
    /** A watched variable changed: {@code Account#1.balance}, {@code Account.balance} for any instance, or a variable's name. */
    record Changed(String what) implements Moment {}

    /** A watched method was called: {@code MyFuture.poll} or {@code poll}. */
    record Called(String what) implements Moment {}

    /** A task was woken: its name, or empty for any. */
    record Woke(String task) implements Moment {}

    /** A data race: two tasks use a variable, one of them writes it, and nothing orders the two. Its name, or empty for any. */
    record Raced(String variable) implements Moment {}

    /** {@code first} happens before {@code second} (some pair of their events). */
    record Before(Moment first, Moment second) implements Moment {}

    /** Neither happens before the other (some pair of their events). */
    record Concurrent(Moment one, Moment other) implements Moment {}

    /** {@code moment} happens at least {@code least} and at most {@code most} times in the run. */
    record Count(Moment moment, long least, long most) implements Moment {}

    /** The run takes longer than so many nanoseconds: of virtual time, when it is controlled. */
    record TookLonger(long nanos) implements Moment {}

    /** No {@code then} comes after a {@code first}. */
    record NeverAfter(Moment first, Moment then) implements Moment {}
}
