package dev.lockstep.worker.search;

/**
 * One way of going through the schedules, how far it has come, and what it proves when it is complete. Goes on where it was left.
 */
final class Way {
    private final Phase phase;
    private final boolean reduced;
    private final boolean sampled;
    private final boolean proves;
    private final int bound;
    private Phase.End end = Phase.End.SPENT;

    private Way(Phase phase, boolean reduced, boolean sampled, boolean proves, int bound) {
        this.phase = phase;
        this.reduced = reduced;
        this.sampled = sampled;
        this.proves = proves;
        this.bound = bound;
    }

    /** Every schedule with at most so many preemptions, or all of them with -1. */
    static Way plain(Phase phase, int bound) {
        return new Way(phase, false, false, true, bound);
    }

    /** One schedule, or a few, of each class of equivalent ones. */
    static Way reduced(Phase phase) {
        return new Way(phase, true, false, true, -1);
    }

    /** Schedules that are drawn. */
    static Way sampled(Phase phase, int bound) {
        return new Way(phase, false, true, false, bound);
    }

    /** Schedules with few switches: as good as drawn. */
    static Way hunt(Phase phase) {
        return new Way(phase, false, true, false, -1);
    }

    /** Goes on until then, or until there are so many schedules. {@return whether the search is over with it} */
    boolean decides(long until, long most) {
        if (end == Phase.End.SPENT) {
            end = phase.run(until, most);
        }
        return isOver();
    }

    /** {@return whether going on could not change the result} */
    boolean isOver() {
        return isComplete() || tally().failing() > 0 || end != Phase.End.SPENT && end != Phase.End.COMPLETE;
    }

    /** {@return whether all that it promises to run was run} */
    boolean isComplete() {
        return proves && end == Phase.End.COMPLETE;
    }

    Phase phase() {
        return phase;
    }

    Phase.End end() {
        return end;
    }

    Tally tally() {
        return phase.tally();
    }

    boolean reduced() {
        return reduced;
    }

    /** {@return whether its schedules are a draw, or as good as one: those in which a task goes on and on were left out} */
    boolean sampled() {
        return sampled || phase.leavesOut();
    }

    int bound() {
        return bound;
    }
}
