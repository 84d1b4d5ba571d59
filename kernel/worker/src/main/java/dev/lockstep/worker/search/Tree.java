package dev.lockstep.worker.search;

import dev.lockstep.worker.schedule.Accesses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All schedules of a program, one after the other, depth first: each run repeats the choices of the one before up to the last
 * point that has an alternative left, takes that, and the first alternative from there on. With reduction, sleep sets
 * (Godefroid 1996) leave out schedules that only swap independent steps of one already run.
 */
final class Tree implements Phase.Source {
    /** Nothing is bounded. */
    static final int NO_BOUND = Integer.MAX_VALUE;
    private static final int[] NO_TASKS = {};
    /** More do not fit into a worker: after so many, a run goes on without alternatives. */
    private static final int MOST_NODES = 50_000;

    private final boolean reduced;
    private final int preemptionBound;
    private final int switchBound;
    private final int[] prefix;
    private final Siblings siblings;
    private final List<Node> nodes = new ArrayList<>();
    private int size;
    private int known;
    private int depth;
    private int choices;
    private int running;
    private int preemptions;
    private int switches;
    private @Nullable Node step;
    private boolean waiterInStep;
    private boolean redundant;
    private boolean cut;
    private String diverged = "";

    /**
     * Below a prefix.
     *
     * @param reduced leave out equivalent schedules
     * @param preemptionBound most preemptions in a schedule
     * @param switchBound most choices other than the first
     */
    Tree(List<Integer> prefix, boolean reduced, int preemptionBound, int switchBound, Siblings siblings) {
        this.prefix = prefix.stream().mapToInt(Integer::intValue).toArray();
        this.reduced = reduced;
        this.preemptionBound = preemptionBound < 0 ? NO_BOUND : preemptionBound;
        this.switchBound = switchBound;
        this.siblings = siblings;
    }

    @Override
    public void begin() {
        depth = 0;
        choices = 0;
        running = -1;
        preemptions = 0;
        switches = 0;
        step = null;
        waiterInStep = false;
        redundant = false;
        cut = false;
        diverged = "";
    }

    @Override
    public boolean advance() {
        for (int i = size - 1; i >= 0; i--) {
            var node = nodes.get(i);
            int next = node.fixed ? -1 : allowed(node, node.taken + 1);
            if (next >= 0) {
                node.taken = next;
                size = i + 1;
                known = size;
                return true;
            }
        }
        return false;
    }

    @Override
    public String diverged() {
        return diverged.isEmpty() && depth < known ? "the run ended where another had gone on" : diverged;
    }

    @Override
    public int choose(int[] tasks, int count) {
        if (count == 1 && !reduced) {
            running = tasks[0];
            return 0;
        }
        if (isFull(count)) {
            step = null;
            return 0;
        }
        var node = depth < known ? again(tasks, count, false) : first(tasks, count, false);
        if (node == null || redundant) {
            return ABANDON;
        }
        step = node;
        waiterInStep = false;
        return take(node);
    }

    @Override
    public int chooseWaiter(int count) {
        waiterInStep = true;
        if (isFull(count)) {
            return 0;
        }
        var node = depth < known ? again(NO_TASKS, count, true) : first(NO_TASKS, count, true);
        return node == null ? ABANDON : take(node);
    }

    private boolean isFull(int count) {
        if (depth < MOST_NODES) {
            return false;
        }
        if (count > 1) {
            choices++;
            cut = true;
        }
        return true;
    }

    @Override
    public boolean leavesOut() {
        return cut;
    }

    private int take(Node node) {
        depth++;
        if (node.count > 1) {
            choices++;
        }
        if (node.taken > 0) {
            switches++;
            preemptions += node.current ? 1 : 0;
        }
        if (!node.waiter) {
            running = node.tasks[node.taken];
        }
        return node.taken;
    }

    private @Nullable Node again(int[] tasks, int count, boolean waiter) {
        var node = nodes.get(depth);
        boolean same = node.count == count && node.waiter == waiter;
        for (int i = 0; same && !waiter && i < count; i++) {
            same = node.tasks[i] == tasks[i];
        }
        if (!same) {
            diverged = "at choice " + (choices + 1) + " other tasks could go on than before";
            return null;
        }
        return node;
    }

    private @Nullable Node first(int[] tasks, int count, boolean waiter) {
        if (depth == nodes.size()) {
            nodes.add(new Node());
        }
        var node = nodes.get(depth);
        node.renew(count, waiter);
        if (!waiter) {
            System.arraycopy(tasks, 0, node.tasks, 0, count);
            node.current = tasks[0] == running;
        }
        node.preemptions = preemptions;
        node.switches = switches;
        if (reduced && step != null) {
            inherit(node, step, waiter);
        }
        size = depth + 1;
        return choices < prefix.length ? fix(node) : open(node);
    }

    /** Between a step's beginning and its end nothing wakes: a waiter's node has no sleepers, the next step asks its parent. */
    private static void inherit(Node node, Node parent, boolean waiter) {
        var did = parent.did[parent.taken];
        if (!waiter && did != null) {
            node.inherit(parent, did);
        }
    }

    private @Nullable Node fix(Node node) {
        node.fixed = true;
        if (node.count > 1) {
            node.taken = prefix[choices];
            if (node.taken < 0 || node.taken >= node.count) {
                diverged = "choice " + (choices + 1) + " of the prefix is " + node.taken + " of " + node.count;
                return null;
            }
            siblings.fill(node, choices);
        }
        redundant = reduced && !node.waiter && node.isAsleep(node.tasks[node.taken]);
        return node;
    }

    private Node open(Node node) {
        int index = allowed(node, 0);
        redundant = index < 0;
        node.taken = Math.max(index, 0);
        return node;
    }

    /** {@return the first index from there on that may be taken, or -1} */
    private int allowed(Node node, int from) {
        for (int i = from; i < node.count; i++) {
            if (i > 0 && (node.switches >= switchBound || (node.current && node.preemptions >= preemptionBound))) {
                return -1;
            }
            if (node.waiter || !reduced || !node.isAsleep(node.tasks[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void stepped(int task, Accesses accesses) {
        if (reduced && step != null && !redundant && !step.known[step.taken]) {
            step.stepped(accesses, !waiterInStep);
        }
    }

    /** {@return how many choices the last run made} */
    int choices() {
        return choices;
    }

    /** {@return choices of the last run, those only where two or more could go on, trailing zeros cut} */
    @Override
    public List<Integer> schedule() {
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < depth; i++) {
            if (nodes.get(i).count > 1) {
                taken.add(nodes.get(i).taken);
            }
        }
        return Schedules.trimmed(taken);
    }
}
