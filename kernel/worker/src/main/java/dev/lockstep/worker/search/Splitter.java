package dev.lockstep.worker.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Cuts a tree of schedules into parts below neighbouring prefixes: the shortest prefix is split first, so that parts are alike. */
public final class Splitter {
    private static final int DEEPEST = 24;

    private Splitter() {}

    /**
     * Scouts, then splits what lies below a prefix.
     *
     * @return at least one prefix, in depth-first order; more than {@code parts} by less than the ways of one choice
     */
    public static List<List<Integer>> split(Subject subject, List<Integer> prefix, int parts, BooleanSupplier stop) {
        Scout.explore(subject, stop);
        while (true) {
            int known = subject.sharing();
            var prefixes = cut(subject, prefix, parts, stop);
            // A run that found more decision points makes other prefixes of those that were found before.
            if (known == subject.sharing() || stop.getAsBoolean()) {
                return prefixes;
            }
        }
    }

    private static List<List<Integer>> cut(Subject subject, List<Integer> prefix, int parts, BooleanSupplier stop) {
        var open = new ArrayList<List<Integer>>(List.of(prefix));
        var whole = new ArrayList<List<Integer>>();
        while (open.size() < parts && !stop.getAsBoolean()) {
            int at = shortest(open, whole);
            if (at < 0) {
                return open;
            }
            var parent = open.get(at);
            int ways = ways(subject, parent);
            if (ways < 2) {
                whole.add(parent);
            } else {
                open.remove(at);
                for (int i = 0; i < ways; i++) {
                    var child = new ArrayList<>(parent);
                    child.add(i);
                    open.add(at + i, child);
                }
            }
        }
        return open;
    }

    private static int shortest(List<List<Integer>> open, List<List<Integer>> whole) {
        int best = -1;
        for (int i = 0; i < open.size(); i++) {
            int size = open.get(i).size();
            if (size < DEEPEST && (best < 0 || size < open.get(best).size()) && !whole.contains(open.get(i))) {
                best = i;
            }
        }
        return best;
    }

    /** {@return how many ways there are at the first choice after the prefix; 0 when there is none} */
    private static int ways(Subject subject, List<Integer> prefix) {
        var look = new Look(prefix);
        subject.run(look, false);
        return look.ways;
    }

    /** Follows a prefix and ends the run at the next choice. */
    private static final class Look implements Pilot {
        private final List<Integer> prefix;
        private int choices;
        private int ways;

        Look(List<Integer> prefix) {
            this.prefix = prefix;
        }

        @Override
        public int choose(int[] tasks, int count) {
            return count == 1 ? 0 : next(count);
        }

        @Override
        public int chooseWaiter(int count) {
            return next(count);
        }

        private int next(int count) {
            if (choices < prefix.size()) {
                return Math.clamp(prefix.get(choices++), 0, count - 1);
            }
            ways = count;
            return ABANDON;
        }
    }
}
