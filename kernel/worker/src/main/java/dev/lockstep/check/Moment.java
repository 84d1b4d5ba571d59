package dev.lockstep.check;

/**
 * Something that can be seen in the trace of a run, stated on happens-before, never on the order in which one trace lists
 * events: {@code concurrent(changed("Account#1.balance"), changed("Account#3.balance"))}. It holds no secret: it is looked for
 * where the learner's code runs.
 */
public final class Moment {
    private final dev.lockstep.worker.program.Moment moment;

    private Moment(dev.lockstep.worker.program.Moment moment) {
        this.moment = moment;
    }

    /** {@return a field changed: {@code Account#1.balance} of the first account seen, {@code Account.balance} of any} */
    public static Moment changed(String field) {
        return new Moment(new dev.lockstep.worker.program.Moment.Changed(field));
    }

    /** {@return a watched method was called: {@code MyFuture.poll}, or {@code poll} of any type} */
    public static Moment called(String method) {
        return new Moment(new dev.lockstep.worker.program.Moment.Called(method));
    }

    /** {@return a task of that name was woken; an empty name is any} */
    public static Moment woke(String task) {
        return new Moment(new dev.lockstep.worker.program.Moment.Woke(task));
    }

    /** {@return two tasks use that variable, one writes it, and nothing orders the two; an empty name is any variable} */
    public static Moment raced(String variable) {
        return new Moment(new dev.lockstep.worker.program.Moment.Raced(variable));
    }

    /** {@return one happens before the other} */
    public static Moment before(Moment first, Moment second) {
        return new Moment(new dev.lockstep.worker.program.Moment.Before(first.moment, second.moment));
    }

    /** {@return neither happens before the other} */
    public static Moment concurrent(Moment one, Moment other) {
        return new Moment(new dev.lockstep.worker.program.Moment.Concurrent(one.moment, other.moment));
    }

    /** {@return it happens at least and at most so often in one run} */
    public static Moment count(Moment of, long least, long most) {
        return new Moment(new dev.lockstep.worker.program.Moment.Count(of.moment, least, most));
    }

    /** {@return the second never comes after the first} */
    public static Moment neverAfter(Moment first, Moment then) {
        return new Moment(new dev.lockstep.worker.program.Moment.NeverAfter(first.moment, then.moment));
    }

    /** {@return the same as the data that travels} */
    public dev.lockstep.worker.program.Moment inTrace() {
        return moment;
    }
}
