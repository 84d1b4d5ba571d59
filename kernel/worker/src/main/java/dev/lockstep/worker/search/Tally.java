package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts what came of the schedules of one search. */
final class Tally {
    /** A failing schedule as it was found. */
    record Failure(List<Integer> choices, Ending ending) {}

    private static final class Count {
        long times;
        final List<Integer> choices;

        Count(List<Integer> choices) {
            this.choices = choices;
        }
    }

    private final Map<Ending, Count> seen = new LinkedHashMap<>();
    private long schedules;
    private long failing;
    private long firstFailing;
    private Optional<Failure> failure = Optional.empty();

    /** Counts one schedule. {@return whether it failed} The choices are asked for only when they are worth keeping. */
    boolean add(Ending ending, Supplier<List<Integer>> choices) {
        schedules++;
        var count = seen.get(ending);
        if (count == null && seen.size() < Found.MAX_SEEN) {
            count = new Count(choices.get());
            seen.put(ending, count);
        }
        if (count != null) {
            count.times++;
        }
        boolean failed = Schedules.failed(ending);
        if (failed && (failing++ == 0 || isEndless() && !(ending instanceof Ending.NoProgress))) {
            firstFailing = schedules;
            failure = Optional.of(new Failure(choices.get(), ending));
        }
        return failed;
    }

    /** {@return whether no failure was seen but runs that come to no end: any other one says more} */
    boolean isEndless() {
        return failure.filter(known -> known.ending() instanceof Ending.NoProgress).isPresent();
    }

    long schedules() {
        return schedules;
    }

    long failing() {
        return failing;
    }

    long firstFailing() {
        return firstFailing;
    }

    Optional<Failure> failure() {
        return failure;
    }

    List<Found.Seen> observations() {
        var list = new ArrayList<Found.Seen>();
        seen.forEach((ending, count) -> list.add(new Found.Seen(ending, count.times, count.choices)));
        return list;
    }
}
