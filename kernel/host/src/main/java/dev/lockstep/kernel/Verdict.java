package dev.lockstep.kernel;

import dev.lockstep.worker.program.Ending;

/** What a search over schedules allows to be said; a count is never given for schedules that were not run. */
public sealed interface Verdict {
    /** Every schedule was run: "all 690 schedules pass". */
    record AllPass(long schedules) implements Verdict {}

    /** Every class of equivalent schedules was run: "all schedules pass (41 run, the others are equivalent)". */
    record AllPassReduced(long run) implements Verdict {}

    /** "all schedules with at most 2 preemptions pass". */
    record PassBounded(int preemptions, long run) implements Verdict {}

    /** "10,000 sampled schedules pass". */
    record SampledPass(long schedules) implements Verdict {}

    /** "18 of 35 schedules fail": every schedule was run and counted. */
    record SomeFail(long failing, long schedules, Ending ending) implements Verdict {}

    /** "fails (schedule 22 of those tried): stuck, deadlock between …". */
    record Fails(long schedule, Ending ending) implements Verdict {}

    /** Nothing can be said, and why: uncontrolled calls that diverged, no schedule ended, time ran out before the first. */
    record Undecided(String why) implements Verdict {}

    /** {@return whether learner and CI may go on} */
    default boolean passes() {
        return this instanceof AllPass || this instanceof AllPassReduced || this instanceof PassBounded || this instanceof SampledPass;
    }
}
