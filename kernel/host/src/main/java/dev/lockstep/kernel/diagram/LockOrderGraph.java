package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lock was asked for while which was held, over a whole run.
 *
 * @param edges one for each pair of locks, task and place, the first time it was seen
 * @param cycles circles of edges of different tasks that could stop each other: no lock guards them all, and none of the tasks
 *     was started after another had let go; each starts at its earliest edge
 */
public record LockOrderGraph(List<Edge> edges, List<List<Edge>> cycles) {
    private static final int LONGEST = 5;
    private static final int MOST_CYCLES = 20;
    private static final int MOST_STEPS = 100_000;

    /**
     * Task {@code task} asked for {@code to} at {@code at} while it held {@code from}, taken at {@code heldAt}.
     *
     * @param seq of the request
     * @param held everything the task held then
     */
    public record Edge(String from, String to, int task, String heldAt, String at, long seq, Set<String> held) {}

    /** {@return the graph of that run} */
    public static LockOrderGraph of(Trace trace) {
        var reader = new Reader();
        trace.events().forEach(reader::read);
        var edges = List.copyOf(reader.edges.values());
        return new LockOrderGraph(edges, new Search(edges, reader.startedBy).cycles());
    }

    /** Reads who holds what since where. */
    private static final class Reader {
        private final Map<Integer, Map<String, Deep>> held = new HashMap<>();
        private final Map<String, Edge> edges = new LinkedHashMap<>();
        /** Task number to the event that started it. */
        private final Map<Integer, TraceEvent> startedBy = new HashMap<>();

        /** Taken at that place, so many times. */
        private record Deep(String at, int times) {}

        void read(TraceEvent event) {
            var mine = held.computeIfAbsent(event.task(), task -> new LinkedHashMap<>());
            switch (event.kind()) {
                case STARTED -> {
                    long number = Durations.nanos(event.detail());
                    if (number >= 0 && number <= Integer.MAX_VALUE) {
                        startedBy.putIfAbsent((int) number, event);
                    }
                }
                case REQUESTED -> asks(event, mine);
                case ACQUIRED -> {
                    asks(event, mine);
                    mine.merge(event.object(), new Deep(event.at(), 1), (old, one) -> new Deep(old.at(), old.times() + 1));
                }
                case RELEASED -> mine.computeIfPresent(event.object(), (lock, old) -> old.times() == 1 ? null : new Deep(old.at(), old.times() - 1));
                case WAITED -> mine.remove(event.object());
                case ENDED -> mine.clear();
                default -> { }
            }
        }

        private void asks(TraceEvent event, Map<String, Deep> mine) {
            if (mine.containsKey(event.object())) {
                return;
            }
            mine.forEach((from, since) -> edges.putIfAbsent(from + "\n" + event.object() + "\n" + event.task() + "\n" + event.at(),
                    new Edge(from, event.object(), event.task(), since.at(), event.at(), event.seq(), Set.copyOf(mine.keySet()))));
        }
    }

    /** Looks for circles, depth first, from each lock in order; each circle is reported once. */
    private static final class Search {
        private final Map<String, List<Edge>> from = new LinkedHashMap<>();
        private final Map<Integer, TraceEvent> startedBy;
        private final List<List<Edge>> cycles = new ArrayList<>();
        private final Set<Set<String>> seen = new HashSet<>();
        private int steps;

        Search(List<Edge> edges, Map<Integer, TraceEvent> startedBy) {
            this.startedBy = startedBy;
            edges.forEach(edge -> from.computeIfAbsent(edge.from(), lock -> new ArrayList<>()).add(edge));
        }

        List<List<Edge>> cycles() {
            from.values().forEach(edges -> edges.forEach(edge -> walk(new ArrayList<>(List.of(edge)))));
            return List.copyOf(cycles);
        }

        private void walk(List<Edge> path) {
            for (Edge next : from.getOrDefault(path.getLast().to(), List.of())) {
                if (++steps > MOST_STEPS || cycles.size() == MOST_CYCLES) {
                    return;
                }
                if (path.size() == LONGEST || path.stream().anyMatch(edge -> !canMeet(edge, next))) {
                    continue;
                }
                path.add(next);
                if (next.to().equals(path.getFirst().from())) {
                    report(path);
                } else {
                    walk(path);
                }
                path.removeLast();
            }
        }

        private void report(List<Edge> path) {
            var locks = new HashSet<String>();
            path.forEach(edge -> locks.add(edge.from()));
            boolean earliestFirst = path.stream().allMatch(edge -> edge.seq() >= path.getFirst().seq());
            if (earliestFirst && seen.add(locks)) {
                cycles.add(List.copyOf(path));
            }
        }

        private boolean canMeet(Edge one, Edge other) {
            boolean guarded = one.held().stream().anyMatch(other.held()::contains);
            return one.task() != other.task() && !guarded && !before(one, other) && !before(other, one);
        }

        /** The task of the later one, or one that started it, was started by the task of the earlier one after its request. */
        private boolean before(Edge earlier, Edge later) {
            int task = later.task();
            for (int i = 0; i < 16 && startedBy.get(task) instanceof TraceEvent start && start.task() != task; i++) {
                if (start.task() == earlier.task()) {
                    return start.kind() == Kind.STARTED && start.seq() > earlier.seq();
                }
                task = start.task();
            }
            return false;
        }
    }
}
