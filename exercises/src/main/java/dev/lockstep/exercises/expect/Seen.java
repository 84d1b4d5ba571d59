package dev.lockstep.exercises.expect;

import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Verdict;
import java.util.Optional;

/**
 * What is known of a cell.
 *
 * @param last its last run, empty before the first one
 * @param output what that run printed, errors left out
 * @param verdict of a search over its schedules, empty while nothing is known
 * @param failing the failing run that a search found
 */
public record Seen(Optional<RunResult> last, String output, Optional<Verdict> verdict, Optional<RunResult> failing) {}
