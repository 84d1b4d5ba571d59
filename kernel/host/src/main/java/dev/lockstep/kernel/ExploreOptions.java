package dev.lockstep.kernel;

import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.wire.Request.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to search schedules.
 *
 * @param strategy how; {@code AUTO} enumerates plainly, then with reduction, then samples
 * @param budget most schedules
 * @param time most real time
 * @param preemptionBound most preemptions per schedule, or -1 for no bound
 * @param countAll go on after the first failure, to count
 * @param moment stop at the first schedule in which this happens
 * @param prefix only the subtree below these choices
 * @param seed seeds {@code Random} and sampling
 */
public record ExploreOptions(Strategy strategy, long budget, Duration time, int preemptionBound, boolean countAll,
        Optional<Moment> moment, List<Integer> prefix, long seed, Limits limits) {

    /** {@return the silent search after a run that feeds the chip: plain, counted, at most {@code time}} */
    public static ExploreOptions chip(Duration time) {
        return new ExploreOptions(Strategy.ALL, 1_000_000, time, -1, true, Optional.empty(), List.of(), 1, Limits.interactive());
    }

    /** {@return a search that stops at the first failure} */
    public static ExploreOptions breakIt(long budget, Duration time) {
        return new ExploreOptions(Strategy.AUTO, budget, time, -1, false, Optional.empty(), List.of(), 1, Limits.interactive());
    }
}
