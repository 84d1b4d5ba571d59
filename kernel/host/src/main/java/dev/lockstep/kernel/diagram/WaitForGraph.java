package dev.lockstep.kernel.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits for whom at one moment of a run.
 *
 * @param edges one for each task that waits for something another task holds, or for its end
 * @param cycle the edges that close a circle, in order, or empty: then no deadlock of locks and joins exists
 */
public record WaitForGraph(List<Edge> edges, List<Edge> cycle) {
    /** Task {@code from} waits at {@code at} for {@code label}, which task {@code to} holds. */
    public record Edge(int from, int to, String label, String at) {}

    /** {@return the graph of that state} */
    public static WaitForGraph of(RunState state) {
        Map<Integer, Edge> edges = new LinkedHashMap<>();
        for (RunState.Task task : state.tasks()) {
            if (task.blocked() && task.owner() >= 0 && task.owner() != task.task()) {
                edges.put(task.task(), new Edge(task.task(), task.owner(), task.waitsFor(), task.at()));
            }
        }
        return new WaitForGraph(List.copyOf(edges.values()), cycle(edges));
    }

    /** Every task waits for at most one other, so a walk either ends or comes back to where it has been. */
    private static List<Edge> cycle(Map<Integer, Edge> edges) {
        Map<Integer, Integer> walkOf = new HashMap<>();
        for (Edge start : edges.values()) {
            List<Edge> walk = new ArrayList<>();
            Edge edge = start;
            while (edge != null && walkOf.putIfAbsent(edge.from(), start.from()) == null) {
                walk.add(edge);
                edge = edges.get(edge.to());
            }
            if (edge != null && walkOf.getOrDefault(edge.from(), -1) == start.from()) {
                return List.copyOf(walk.subList(walk.indexOf(edge), walk.size()));
            }
        }
        return List.of();
    }
}
