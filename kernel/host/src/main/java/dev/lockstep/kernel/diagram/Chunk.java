package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.Line.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of lines of one diagram that stands alone: it has the diagram's participants, and the activations that are open at its
 * cuts are closed at its end and opened again in the next.
 *
 * @param index from 0
 * @param firstLine index of its first line in the diagram
 * @param lines about 20 of them
 * @param open participants whose activation is open at its start, one entry for each, outermost first
 * @param openAtEnd the same at its end
 */
public record Chunk(int index, int firstLine, List<Line> lines, List<Integer> open, List<Integer> openAtEnd) {
    static final int SIZE = 20;

    static List<Chunk> cut(List<Line> lines, int size) {
        var chunks = new ArrayList<Chunk>();
        List<Integer> open = List.of();
        int start = 0;
        do {
            List<Line> part = lines.subList(start, end(lines, start, size));
            List<Integer> after = openAfter(open, part);
            chunks.add(new Chunk(chunks.size(), start, List.copyOf(part), open, after));
            open = after;
            start += part.size();
        } while (start < lines.size());
        return List.copyOf(chunks);
    }

    /** A cut never parts the switch that matters from the line it brings. */
    private static int end(List<Line> lines, int start, int size) {
        int end = Math.min(start + size, lines.size());
        return end < lines.size() && lines.get(end - 1).shape() == Shape.SWITCH && size > 1 ? end + 1 : end;
    }

    /** {@return the lines from one index to another, as a part that stands alone} */
    static Chunk between(List<Line> lines, int from, int to) {
        List<Integer> open = openAfter(List.of(), lines.subList(0, from));
        List<Line> part = List.copyOf(lines.subList(from, to));
        return new Chunk(0, from, part, open, openAfter(open, part));
    }

    private static List<Integer> openAfter(List<Integer> open, List<Line> lines) {
        var after = new ArrayList<>(open);
        for (Line line : lines) {
            if (line.closes() && after.contains(line.from())) {
                after.remove(after.lastIndexOf(line.from()));
            }
            if (line.opens()) {
                after.add(line.to());
            }
        }
        return List.copyOf(after);
    }
}
