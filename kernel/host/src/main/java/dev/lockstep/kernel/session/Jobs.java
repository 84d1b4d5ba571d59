package dev.lockstep.kernel.session;

import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.worker.WorkerPool;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.wire.Request.Strategy;
import java.time.Duration;
import java.util.Optional;

/**
 * Who searches: the session's own worker, or several when that has not decided: within a second, or, of AUTO, by what it looks at first,
 * which is counted in schedules. AUTO then goes on as one worker would: all but the equivalent schedules, those with few preemptions, draws.
 */
record Jobs(Runner runner) {
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** So long is drawn at least, since otherwise nothing could be said at all: with several workers to start the time may be gone. */
    private static final Duration DRAWS = Duration.ofMillis(500);
    private static final int MOST_PREEMPTIONS = 2;

    Runner.Searched search(Program program, ExploreOptions options, RunListener listener) {
        boolean divides = options.preemptionBound() < 0 && options.moment().isEmpty() && options.strategy() != Strategy.SAMPLED;
        if (!divides || options.jobs() == 1) {
            return runner.search(program, options, listener);
        }
        if (options.jobs() > 1 && options.strategy() != Strategy.AUTO) {
            return new Parts(runner, program, options, listener).search(options.jobs());
        }
        var clock = new Clock(options.time());
        var look = runner.search(program, look(options, clock), listener);
        int jobs = options.jobs() > 0 ? options.jobs() : WorkerPool.atOnce();
        return isOver(look, options) || clock.isUp() ? look : new Divided(program, options, listener, jobs, clock).search(look);
    }

    private static ExploreOptions look(ExploreOptions options, Clock clock) {
        return options.strategy() == Strategy.AUTO ? options.with(Strategy.FIRST, clock.share(50), options.budget())
                : options.with(options.strategy(), clock.atMost(LOOK), options.budget());
    }

    private boolean isOver(Runner.Searched searched, ExploreOptions options) {
        return runner.isStopped() || searched.found().isEmpty() || isDecided(searched.found().get(), options);
    }

    private static boolean isDecided(Found found, ExploreOptions options) {
        boolean all = found.coversAll() && found.preemptionBound() < 0;
        boolean fails = found.failing() > 0 && !options.countAll();
        boolean spent = options.strategy() != Strategy.AUTO && found.schedules() >= options.budget();
        boolean cannot = options.strategy() == Strategy.AUTO && !found.undecided().isEmpty();
        return all || fails || spent || cannot || !found.diverged().isEmpty();
    }

    /** What is left of a search's time. */
    private record Clock(long end) {
        Clock(Duration time) {
            this(System.nanoTime() + time.toNanos());
        }

        Duration left() {
            return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
        }

        boolean isUp() {
            return end - System.nanoTime() < 10_000_000;
        }

        Duration share(int percent) {
            return left().multipliedBy(percent).dividedBy(100);
        }

        Duration atLeast(Duration least) {
            return least.compareTo(left()) > 0 ? least : left();
        }

        Duration atMost(Duration most) {
            return most.compareTo(left()) < 0 ? most : left();
        }
    }

    /** The rest of a search, after the first look. */
    private final class Divided {
        private final Program program;
        private final ExploreOptions options;
        private final RunListener listener;
        private final int jobs;
        private final Clock clock;

        Divided(Program program, ExploreOptions options, RunListener listener, int jobs, Clock clock) {
            this.program = program;
            this.options = options;
            this.listener = listener;
            this.jobs = jobs;
            this.clock = clock;
        }

        Runner.Searched search(Runner.Searched look) {
            if (options.strategy() != Strategy.AUTO) {
                return parts(options.strategy(), clock.left());
            }
            boolean reduces = look.found().orElseThrow().uncontrolled().isEmpty();
            if (options.countAll() || !reduces) {
                var plain = parts(Strategy.ALL, clock.share(50));
                if (isOver(plain, options) || options.countAll() && plain.found().get().failing() > 0) {
                    return plain;
                }
            }
            if (reduces) {
                var reduced = parts(Strategy.REDUCED, clock.share(60));
                if (reduced.found().isPresent() && reduced.found().get().uncontrolled().isEmpty() && isOver(reduced, options)) {
                    return reduced;
                }
            }
            return bounded(look);
        }

        private Runner.Searched parts(Strategy strategy, Duration time) {
            return new Parts(runner, program, options.with(strategy, time, options.budget()), listener).search(jobs);
        }

        private Runner.Searched bounded(Runner.Searched look) {
            var best = Optional.<Runner.Searched>empty();
            for (int bound = 0; bound <= MOST_PREEMPTIONS && !clock.isUp() && !runner.isStopped(); bound++) {
                var some = runner.search(program, options.bounded(bound, clock.share(50)), listener);
                if (some.found().isEmpty() || some.found().get().failing() > 0) {
                    return some;
                }
                if (!some.found().get().complete()) {
                    break;
                }
                best = bound == MOST_PREEMPTIONS ? Optional.of(some) : best;
            }
            if (runner.isStopped() || clock.isUp() && best.isPresent()) {
                return best.orElse(look);
            }
            var drawn = runner.search(program, options.with(Strategy.SAMPLED, clock.atLeast(DRAWS), options.budget()), listener);
            boolean fails = drawn.found().filter(found -> found.failing() > 0).isPresent();
            return fails ? drawn : best.orElse(isRicher(drawn, look) ? drawn : look);
        }

        /** {@return whether it says more} Neither proves anything; where runs are long, time may end with few draws or none. */
        private static boolean isRicher(Runner.Searched drawn, Runner.Searched look) {
            if (drawn.found().isEmpty() || drawn.found().get().schedules() >= look.found().orElseThrow().schedules()) {
                return true;
            }
            return drawn.found().get().schedules() > 0 && !look.found().get().sampled();
        }
    }
}
