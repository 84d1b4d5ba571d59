package dev.lockstep.worker.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds the schedule with the fewest switches that fails in the same way. First it enumerates all schedules with no switch, one,
 * two and three, which proves that there is no simpler one; where that is too much, it takes the known schedule and leaves out
 * what it can (delta debugging, then one by one). Bounded by runs and their choices, not by time, so that its result is always the
 * same; only when the search was stopped it takes what it has.
 */
final class Shrinker {
    private static final int MAX_SWITCHES = 3;
    private static final int MAX_ENUMERATED = 3_000;
    private static final int MAX_TRIES = 2_000;
    /** Choices made in all runs of either part. */
    private static final long MAX_CHOICES = 300_000;

    /** @param decisive position of the switch that matters, or -1 */
    record Simple(List<Integer> choices, int decisive) {}

    private final Subject subject;
    private final Tally.Failure found;
    private final String kind;
    private final BooleanSupplier stopped;
    private int tries;
    private long choices;

    Shrinker(Subject subject, Tally.Failure found, BooleanSupplier stopped) {
        this.subject = subject;
        this.stopped = stopped;
        this.found = found;
        kind = Schedules.kind(found.ending());
    }

    Simple shrink() {
        var simplest = enumerate();
        return new Simple(simplest, decisive(simplest));
    }

    private List<Integer> enumerate() {
        int switches = switches(found.choices());
        int runs = 0;
        for (int bound = 0; bound <= Math.min(MAX_SWITCHES, switches); bound++) {
            var tree = new Tree(List.of(), false, -1, bound, Siblings.NONE);
            do {
                if (++runs > MAX_ENUMERATED || choices > MAX_CHOICES || stopped.getAsBoolean()) {
                    return reduce();
                }
                tree.begin();
                var ending = subject.run(tree, false);
                choices += tree.choices();
                if (ending.isPresent() && Schedules.kind(ending.get()).equals(kind) && Schedules.failed(ending.get())) {
                    return tree.schedule();
                }
            } while (tree.diverged().isEmpty() && tree.advance());
        }
        return reduce();
    }

    private static int switches(List<Integer> choices) {
        return (int) choices.stream().filter(choice -> choice != 0).count();
    }

    private List<Integer> reduce() {
        choices = 0;
        var best = found.choices();
        int parts = 2;
        while (switches(best) > 0 && parts <= switches(best) && mayTry()) {
            var less = withoutOnePart(best, parts);
            if (less.equals(best)) {
                parts = parts == switches(best) ? Integer.MAX_VALUE : Math.min(parts * 2, switches(best));
            } else {
                best = less;
                parts = 2;
            }
        }
        return shortened(best);
    }

    /** {@return the schedule without one of so many parts of its switches, if it fails all the same} */
    private List<Integer> withoutOnePart(List<Integer> choices, int parts) {
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i) != 0) {
                positions.add(i);
            }
        }
        for (int part = parts - 1; part >= 0; part--) {
            int from = positions.size() * part / parts;
            int to = positions.size() * (part + 1) / parts;
            var less = new ArrayList<>(choices);
            positions.subList(from, to).forEach(position -> less.set(position, 0));
            if (to > from && mayTry() && fails(less)) {
                return Schedules.trimmed(less);
            }
        }
        return choices;
    }

    /** Leaves out choices altogether: what follows moves to earlier points. */
    private List<Integer> shortened(List<Integer> choices) {
        var best = choices;
        for (int i = best.size() - 1; i >= 0 && mayTry(); i--) {
            if (i < best.size()) {
                var less = new ArrayList<>(best);
                less.remove(i);
                if (fails(less)) {
                    best = Schedules.trimmed(less);
                }
            }
        }
        return best;
    }

    private boolean mayTry() {
        return tries < MAX_TRIES && choices <= MAX_CHOICES && !stopped.getAsBoolean();
    }

    private boolean fails(List<Integer> schedule) {
        tries++;
        var replay = Replay.of(schedule);
        var ending = subject.run(replay, false);
        choices += replay.length();
        return replay.fitted() && ending.isPresent() && Schedules.failed(ending.get()) && Schedules.kind(ending.get()).equals(kind);
    }

    /** The last switch without which, going on with the current task from there, the program passes. */
    private int decisive(List<Integer> schedule) {
        for (int i = schedule.size() - 1; i >= 0 && !stopped.getAsBoolean(); i--) {
            if (schedule.get(i) != 0) {
                var without = new ArrayList<>(schedule.subList(0, i));
                without.addAll(Collections.nCopies(1, 0));
                var ending = subject.run(Replay.of(without), false);
                if (ending.isPresent() && Schedules.counts(ending.get()) && !Schedules.failed(ending.get())) {
                    return i;
                }
            }
        }
        return -1;
    }
}
