package dev.lockstep.cli;

import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Verdict;
import java.time.Duration;
import java.util.function.Function;

/**
 * A search with one seed, or with several where the program draws random numbers: with one alone it could be right by luck.
 *
 * @param found the search with the first seed that fails; if none does, with the first
 * @param seed of that search
 * @param seeds how many seeds were searched
 */
record Seeds(Exploration found, long seed, int seeds) {
    static final int MOST = 8;

    /** Searches with the seed of these options, and with those that follow it unless the program draws nothing or {@code alone}. */
    static Seeds search(ExploreOptions options, boolean alone, Function<ExploreOptions, Exploration> search) {
        var first = search.apply(options);
        int seeds = 1;
        while (!alone && seeds < MOST && first.verdict().passes() && !first.found().drawn().isEmpty()) {
            long seed = options.seed() + seeds;
            var next = search.apply(further(options, seed));
            if (next.verdict() instanceof Verdict.Undecided) {
                break;
            }
            seeds++;
            if (!next.verdict().passes()) {
                return new Seeds(next, seed, seeds);
            }
        }
        return new Seeds(first, options.seed(), seeds);
    }

    /** All further seeds together take about as long as the first. */
    private static ExploreOptions further(ExploreOptions options, long seed) {
        var time = options.time().dividedBy(MOST);
        return new ExploreOptions(options.strategy(), Math.max(1, options.budget() / MOST), time.compareTo(Duration.ofSeconds(1)) < 0 ? options.time() : time,
                options.preemptionBound(), options.countAll(), options.moment(), options.prefix(), seed, options.limits(), options.jobs());
    }
}
