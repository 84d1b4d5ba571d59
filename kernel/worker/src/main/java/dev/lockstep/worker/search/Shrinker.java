package dev.lockstep.worker.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the schedule with the fewest switches that fails in the same way. First it enumerates all schedules with no switch, one,
 * two and three, which proves that there is no simpler one; where that is too much, it takes the known schedule and leaves out
 * what it can (delta debugging, then one by one). Bounded by runs, not by time, so that its result is always the same.
 */
final class Shrinker {
    private static final int MAX_SWITCHES = 3;
    private static final int MAX_ENUMERATED = 3_000;
    private static final int MAX_TRIES = 2_000;

    /** @param decisive position of the switch that matters, or -1 */
    record Simple(List<Integer> choices, int decisive) {}

    private final Subject subject;
    private final Tally.Failure found;
    private final String kind;
    private int tries;

    Shrinker(Subject subject, Tally.Failure found) {
        this.subject = subject;
        this.found = found;
        kind = Schedules.kind(found.ending());
    }

    Simple shrink() {
        var choices = enumerate();
        return new Simple(choices, decisive(choices));
    }

    private List<Integer> enumerate() {
        int switches = switches(found.choices());
        int runs = 0;
        for (int bound = 0; bound <= Math.min(MAX_SWITCHES, switches); bound++) {
            var tree = new Tree(List.of(), false, -1, bound, Siblings.NONE);
            do {
                if (++runs > MAX_ENUMERATED) {
                    return reduce();
                }
                tree.begin();
                var ending = subject.run(tree, false);
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
        var best = found.choices();
        int parts = 2;
        while (switches(best) > 0 && parts <= switches(best) && tries < MAX_TRIES) {
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
            if (to > from && fails(less)) {
                return Schedules.trimmed(less);
            }
        }
        return choices;
    }

    /** Leaves out choices altogether: what follows moves to earlier points. */
    private List<Integer> shortened(List<Integer> choices) {
        var best = choices;
        for (int i = best.size() - 1; i >= 0 && tries < MAX_TRIES; i--) {
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

    private boolean fails(List<Integer> choices) {
        tries++;
        var replay = Replay.of(choices);
        var ending = subject.run(replay, false);
        return replay.fitted() && ending.isPresent() && Schedules.failed(ending.get()) && Schedules.kind(ending.get()).equals(kind);
    }

    /** The last switch without which, going on with the current task from there, the program passes. */
    private int decisive(List<Integer> choices) {
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (choices.get(i) != 0) {
                var without = new ArrayList<>(choices.subList(0, i));
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
