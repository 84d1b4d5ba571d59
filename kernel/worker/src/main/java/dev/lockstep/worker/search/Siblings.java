package dev.lockstep.worker.search;

import dev.lockstep.worker.schedule.Accesses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the steps do that lie before a prefix in depth-first order. With them, a search below a prefix leaves out exactly what
 * the whole search would leave out there, so that parts add up to the whole.
 */
final class Siblings {
    /** Of a search that has no prefix or leaves nothing out. */
    static final Siblings NONE = new Siblings();

    private final List<List<@Nullable Accesses>> byChoice = new ArrayList<>();

    private Siblings() {}

    /** Runs the program once for each of them, up to the end of that step. */
    static Siblings of(Subject subject, List<Integer> prefix) {
        var siblings = new Siblings();
        for (int i = 0; i < prefix.size(); i++) {
            var at = new ArrayList<@Nullable Accesses>();
            for (int j = 0; j < prefix.get(i); j++) {
                var probe = new Probe(prefix, i, j);
                subject.run(probe, false);
                at.add(probe.seen);
            }
            siblings.byChoice.add(at);
        }
        return siblings;
    }

    /** Tells a fixed node of the tree what was tried before it in the whole search. */
    void fill(Node node, int choice) {
        if (choice < byChoice.size() && !node.waiter) {
            var at = byChoice.get(choice);
            for (int j = 0; j < node.taken && j < at.size(); j++) {
                node.did[j] = at.get(j);
                node.known[j] = at.get(j) != null;
            }
        }
    }

    /** Follows a prefix, takes one other choice after it, and ends the run when that step is done. */
    private static final class Probe implements Pilot {
        private final List<Integer> prefix;
        private final int turn;
        private final int other;
        private int choices;
        private boolean waiter;
        private @Nullable Accesses seen;

        Probe(List<Integer> prefix, int turn, int other) {
            this.prefix = prefix;
            this.turn = turn;
            this.other = other;
        }

        @Override
        public int choose(int[] tasks, int count) {
            if (choices > turn) {
                return ABANDON;
            }
            return count == 1 ? 0 : next(count);
        }

        @Override
        public int chooseWaiter(int count) {
            waiter |= choices > turn;
            return choices > turn ? 0 : next(count);
        }

        private int next(int count) {
            int choice = choices == turn ? other : prefix.get(choices);
            choices++;
            return Math.clamp(choice, 0, count - 1);
        }

        @Override
        public void stepped(int task, Accesses accesses) {
            if (choices > turn && seen == null && !waiter) {
                seen = accesses.copy();
            }
        }
    }
}
