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
 * @param jobs how many workers share a search of all schedules, or 0: as many as there are cores, for what one has not soon decided
 */
public record ExploreOptions(Strategy strategy, long budget, Duration time, int preemptionBound, boolean countAll,
        Optional<Moment> moment, List<Integer> prefix, long seed, Limits limits, int jobs) {

    /** By one worker. */
    public ExploreOptions(Strategy strategy, long budget, Duration time, int preemptionBound, boolean countAll,
            Optional<Moment> moment, List<Integer> prefix, long seed, Limits limits) {
        this(strategy, budget, time, preemptionBound, countAll, moment, prefix, seed, limits, 1);
    }

    /** {@return the same by so many workers} */
    public ExploreOptions withJobs(int workers) {
        return new ExploreOptions(strategy, budget, time, preemptionBound, countAll, moment, prefix, seed, limits, workers);
    }

    /** {@return the same in another way, with other limits} */
    public ExploreOptions with(Strategy other, Duration most, long schedules) {
        return new ExploreOptions(other, schedules, most, preemptionBound, countAll, moment, prefix, seed, limits, jobs);
    }

    /** {@return the part of it below these choices, by one worker} */
    public ExploreOptions below(List<Integer> choices) {
        return new ExploreOptions(strategy, budget, time, preemptionBound, countAll, moment, choices, seed, limits, 1);
    }

    /** {@return all schedules with at most so many preemptions, by one worker} */
    public ExploreOptions bounded(int preemptions, Duration most) {
        return new ExploreOptions(Strategy.ALL, budget, most, preemptions, countAll, moment, prefix, seed, limits, 1);
    }

    /** {@return the silent search after a run that feeds the chip: plain, counted, at most {@code time}} */
    public static ExploreOptions chip(Duration time) {
        return new ExploreOptions(Strategy.ALL, 1_000_000, time, -1, true, Optional.empty(), List.of(), 1, Limits.interactive());
    }

    /** {@return a search that stops at the first failure} */
    public static ExploreOptions breakIt(long budget, Duration time) {
        return new ExploreOptions(Strategy.AUTO, budget, time, -1, false, Optional.empty(), List.of(), 1, Limits.interactive());
    }
}
