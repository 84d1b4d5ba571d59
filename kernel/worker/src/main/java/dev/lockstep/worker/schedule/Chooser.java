package dev.lockstep.worker.schedule;

/**
 * Says at each point of a run which of the tasks that can go on does so. It is called on the carrier, often on the stack of the
 * current task: it must not block, call learner code, or touch the clock; it should not allocate.
 */
public interface Chooser {
    /** As an answer: this run is redundant and ends here; no verdict is taken from it. */
    int ABANDON = -1;

    /** Never switches where it need not: the schedule of all zeros. */
    Chooser FIRST = (run, count) -> 0;

    /**
     * Picks who goes on among {@code run.candidate(0)} to {@code run.candidate(count - 1)}: the current task first if it can go
     * on, then the others by number. Asked at every scheduling point; with {@code count} 1 there is no choice, and the answer is
     * 0 or {@link #ABANDON}. Each candidate's pending operation is on the {@link Task}.
     */
    int choose(Run run, int count);

    /**
     * Picks which waiter a {@code notify} or {@code signal} wakes, two or more, candidates in order of their waiting. Counts as
     * a choice, made inside the current task's step.
     */
    default int chooseWaiter(Run run, int count) {
        return choose(run, count);
    }

    /**
     * A task has run from one decision point to its next, to where it blocks, or to its end; called before the next
     * {@link #choose}. {@code accesses} is reused: copy what is to be kept.
     */
    default void stepped(Task task, Accesses accesses) {}
}
