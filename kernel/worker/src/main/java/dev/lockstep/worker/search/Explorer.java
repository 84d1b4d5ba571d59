package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Found.Failing;
import dev.lockstep.worker.wire.Request.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A whole search: enumerates or samples the schedules of a program, simplifies the first failure and repeats it twice. Runs on
 * the thread that calls {@link #explore}; {@link #stop} may be called by another.
 */
public final class Explorer {
    /** Name of the limit that a run reaches which goes on and on. */
    public static final String MILLIS_OF_ONE_RUN = "milliseconds of one run";

    /** Of the time of an AUTO search, how much plain and then reduced enumeration may use, in percent from its beginning. */
    private static final int PLAIN_SHARE = 40;
    private static final int REDUCED_SHARE = 80;
    private static final long WHOLE = Long.MAX_VALUE;

    /** Hears how far a search is, at most ten times a second. */
    @FunctionalInterface
    public interface Progress {
        void tell(long schedules, long failing);
    }

    /** How a phase went: whether it enumerated with reduction, or sampled. */
    private record Result(Phase phase, Phase.End end, boolean reduced, boolean sampled) {}

    private final Subject subject;
    private final Search request;
    private final Budget budget;
    private long before;

    public Explorer(Subject subject, Search request, LongSupplier nanoClock, Progress progress) {
        this.subject = subject;
        this.request = request;
        this.budget = new Budget(nanoClock, request.millis(), progress::tell);
    }

    /** Ends the search soon; what was found until then is its result. */
    public void stop() {
        budget.stop();
    }

    /** {@return what the search found} */
    public Found explore() {
        Scout.explore(subject, budget::isOver);
        while (true) {
            before = 0;
            var result = search();
            int sharing = subject.sharing();
            var found = conclude(result);
            // Simplifying a failure may go where no schedule had gone, and find more decision points there.
            if (sharing == subject.sharing() || budget.isStopped()) {
                return found;
            }
            budget.extend();
        }
    }

    private Result search() {
        return switch (request.strategy()) {
            case ALL -> enumerate(false, WHOLE);
            case REDUCED -> enumerate(mayReduce(), WHOLE);
            case SAMPLED -> sample();
            case AUTO -> auto();
        };
    }

    /** Sleep sets are sound only if every step is known for what it does, and no bound cuts off the schedule that is kept. */
    private boolean mayReduce() {
        return subject.uncontrolled().isEmpty() && request.preemptionBound() < 0;
    }

    private Result auto() {
        var plain = enumerate(false, budget.share(PLAIN_SHARE));
        if (isDecided(plain)) {
            return plain;
        }
        before += plain.phase.tally().schedules();
        if (mayReduce()) {
            var reduced = enumerate(true, budget.share(REDUCED_SHARE));
            if (isDecided(reduced)) {
                return reduced;
            }
            before += reduced.phase.tally().schedules();
        }
        var sampled = sample();
        return sampled.phase.tally().schedules() > 0 || sampled.end != Phase.End.SPENT ? sampled : plain;
    }

    private boolean isDecided(Result result) {
        return result.end != Phase.End.SPENT || result.phase.tally().failing() > 0 || budget.isStopped();
    }

    private Result enumerate(boolean reduced, long until) {
        var phase = new Phase(subject, request, budget);
        var end = phase.run(() -> tree(reduced), until);
        if (reduced && !subject.uncontrolled().isEmpty()) {
            return enumerate(false, until);
        }
        return new Result(phase, end, reduced, false);
    }

    private Tree tree(boolean reduced) {
        var siblings = reduced ? Siblings.of(subject, request.prefix()) : Siblings.NONE;
        return new Tree(request.prefix(), reduced, request.preemptionBound(), Tree.NO_BOUND, siblings);
    }

    private Result sample() {
        var phase = new Phase(subject, request, budget);
        return new Result(phase, phase.run(() -> new Sampler(request.seed()), WHOLE), false, true);
    }

    private Found conclude(Result result) {
        var phase = result.phase;
        var tally = phase.tally();
        var failure = Optional.<Failing>empty();
        var diverged = phase.diverged();
        if (tally.failure().isPresent() && diverged.isEmpty()) {
            var confirmed = Confirmed.of(subject, tally.failure().get());
            failure = confirmed.failure();
            diverged = confirmed.diverged();
        }
        boolean complete = result.end == Phase.End.COMPLETE;
        long tried = tally.failing() > 0 && !complete ? before : 0;
        return new Found(tally.schedules() + tried, tally.failing(), complete, result.reduced, request.preemptionBound(), result.sampled,
                tally.firstFailing() == 0 ? 0 : tally.firstFailing() + tried, failure, phase.witness(), List.copyOf(subject.uncontrolled()),
                diverged, undecided(result), tally.observations(), subject.races());
    }

    private String undecided(Result result) {
        if (result.end == Phase.End.LIMITED) {
            return result.phase.limited();
        }
        if (result.end == Phase.End.COMPLETE || result.phase.tally().schedules() > 0) {
            return "";
        }
        return budget.isStopped() ? "the search was stopped before a schedule had ended" : "no schedule ended in time";
    }
}
