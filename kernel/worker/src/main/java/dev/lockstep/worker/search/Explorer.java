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

    /** Hears how far a search is, at most ten times a second. */
    @FunctionalInterface
    public interface Progress {
        void tell(long schedules, long failing);
    }

    private final Subject subject;
    private final Search request;
    private final Budget budget;

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
            var ways = new Ways(subject, request, budget);
            var way = ways.search();
            int sharing = subject.sharing();
            var found = conclude(way, ways.tried() - way.tally().schedules());
            // Simplifying a failure may go where no schedule had gone, and find more decision points there.
            if (sharing == subject.sharing() || budget.isStopped()) {
                return found;
            }
            budget.extend();
        }
    }

    /** What the way allows to be said; {@code before} is the number of schedules that others tried. */
    private Found conclude(Way way, long before) {
        var tally = way.tally();
        var failure = Optional.<Failing>empty();
        var diverged = way.phase().diverged();
        if (tally.failure().isPresent() && diverged.isEmpty()) {
            var confirmed = Confirmed.of(subject, tally.failure().get(), budget::isStopped);
            failure = confirmed.failure();
            diverged = confirmed.diverged();
        }
        boolean complete = way.isComplete();
        long tried = tally.failing() > 0 && !complete ? before : 0;
        return new Found(tally.schedules() + tried, tally.failing(), complete, way.reduced(), way.bound(), way.sampled(),
                tally.firstFailing() == 0 ? 0 : tally.firstFailing() + tried, failure, way.phase().witness(), List.copyOf(subject.uncontrolled()),
                diverged, undecided(way), tally.observations(), subject.races(),
                Told.of(subject.sightings(), complete && !way.sampled() && way.bound() < 0 && tally.failing() == 0, failure.map(Failing::ending)),
                subject.drawn());
    }

    private String undecided(Way way) {
        if (way.end() == Phase.End.LIMITED) {
            return way.phase().limited();
        }
        if (way.end() == Phase.End.COMPLETE || way.tally().schedules() > 0) {
            return "";
        }
        return budget.isStopped() ? "the search was stopped before a schedule had ended" : "no schedule ended in time";
    }
}
