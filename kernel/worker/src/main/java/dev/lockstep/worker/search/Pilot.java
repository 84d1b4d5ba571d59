package dev.lockstep.worker.search;

import dev.lockstep.worker.schedule.Accesses;

/** Makes the choices of one run. Called on the carrier in the middle of the run: it neither blocks nor allocates much. */
public interface Pilot {
    /** As a choice: end the run here, it is redundant. */
    int ABANDON = -1;

    /** Never switches where it need not. */
    Pilot FIRST = (tasks, count) -> 0;

    /** {@return whether it wants to hear intents} */
    default boolean asksIntents() {
        return false;
    }

    /** Before a choice: candidates with an equal intent are about to do the same at the same place. */
    default void intent(int index, int intent) {}

    /**
     * Picks who goes on. Asked at every scheduling point, also where there is only one.
     *
     * @param tasks numbers of the tasks that can go on, the current one first if it can; reused by the caller
     * @param count how many of them count
     */
    int choose(int[] tasks, int count);

    /** Picks which of two or more waiters is woken, inside the current step. */
    default int chooseWaiter(int count) {
        return 0;
    }

    /** The step that the last choice began is done; {@code accesses} is reused by the caller. */
    default void stepped(int task, Accesses accesses) {}
}
