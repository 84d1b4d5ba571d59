package dev.lockstep.exercises.drive;

import dev.lockstep.kernel.RunResult;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found.Seen;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Value;
import java.util.List;
import java.util.Optional;

/**
 * What one drive came to; the judge is told less.
 *
 * @param seen distinct endings, in the order in which the judge gets them
 * @param failure the failing run as the search simplified it
 * @param witness choices of a run in which the moment was seen
 * @param firstFailing number of the first failing schedule among those tried, or 0
 */
record Answer(
        Drive drive, Program program, List<Seen> seen, Optional<RunResult> failure, Optional<List<Integer>> witness, Extent extent, long firstFailing) {
    /**
     * How much was looked at.
     *
     * @param all whether every schedule was run, or every class of equivalent ones
     */
    record Extent(long schedules, boolean all, boolean reduced, boolean sampled, boolean live, List<String> uncontrolled) {}

    Driven forJudge(Said said) {
        return new Driven("", seen.stream().map(one -> result(one, said)).toList(), witness.isPresent());
    }

    private static Driven.Result result(Seen seen, Said said) {
        return seen.ending() instanceof Ending.Completed completed ? new Driven.Result(true, completed.observation(), "", seen.count())
                : new Driven.Result(false, new Value.Nothing(), said.ending(seen.ending()), seen.count());
    }
}
