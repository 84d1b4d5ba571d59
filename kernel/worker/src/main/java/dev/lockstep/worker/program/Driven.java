package dev.lockstep.worker.program;

import java.util.List;

/**
 * What came of a {@link Drive}, as much of it as a judge may know.
 *
 * @param problem why nothing can be said, as a sentence; empty when something can
 * @param seen each distinct result once
 * @param witnessed whether the moment that was looked for was seen
 */
public record Driven(String problem, List<Result> seen, boolean witnessed) {
    /**
     * One distinct result.
     *
     * @param finished whether the runs came to their end; only then there is an observation
     * @param observation what the drive method returned
     * @param ending how they ended otherwise, in words
     * @param count how many schedules gave it
     */
    public record Result(boolean finished, Value observation, String ending, long count) {}

    public Driven {
        seen = List.copyOf(seen);
    }

    /** {@return nothing can be said} */
    public static Driven impossible(String problem) {
        return new Driven(problem, List.of(), false);
    }
}
