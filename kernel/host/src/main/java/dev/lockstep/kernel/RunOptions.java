package dev.lockstep.kernel;

import dev.lockstep.worker.program.Limits;
import java.util.List;

/**
 * How to run.
 *
 * @param mode who schedules
 * @param seed seeds {@code Random} and random choices
 * @param choices schedule to follow; empty for the first
 * @param random after {@code choices}, draw from the seed instead of letting the current task go on
 * @param limits what it may use
 */
public record RunOptions(Mode mode, long seed, List<Integer> choices, boolean random, Limits limits) {
    /** Learners read "Real time" and "Step by step". */
    public enum Mode { LIVE, CONTROLLED }

    public RunOptions {
        choices = List.copyOf(choices);
    }

    /** {@return step by step, first schedule, interactive limits} */
    public static RunOptions controlled() {
        return new RunOptions(Mode.CONTROLLED, 1, List.of(), false, Limits.interactive());
    }

    /** {@return real time, interactive limits} */
    public static RunOptions live() {
        return new RunOptions(Mode.LIVE, 1, List.of(), false, Limits.interactive());
    }
}
