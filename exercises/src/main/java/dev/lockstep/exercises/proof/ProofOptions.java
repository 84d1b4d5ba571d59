package dev.lockstep.exercises.proof;

import java.util.Set;

/**
 * How much to prove.
 *
 * @param runs how often everything is run: a verdict must be the same each time
 * @param only ids of lessons and exercises; empty for all
 * @param jobs how many workers at a time
 */
public record ProofOptions(int runs, Set<String> only, int jobs) {
    /** How often everything is run when nobody says. */
    public static final int USUAL_RUNS = 3;

    public ProofOptions {
        only = Set.copyOf(only);
    }

    /** {@return everything, as often as usual, on at most two cores} */
    public static ProofOptions usual() {
        return new ProofOptions(USUAL_RUNS, Set.of(), Math.min(2, Runtime.getRuntime().availableProcessors()));
    }

    /** {@return whether somebody who writes one of them waits for the answer: then the runs of a file share a worker} */
    boolean isQuick() {
        return !only.isEmpty() && runs <= USUAL_RUNS;
    }

    /** {@return whether a lesson or exercise of that id is to be proved} */
    public boolean wants(String id) {
        return only.isEmpty() || only.contains(id);
    }
}
