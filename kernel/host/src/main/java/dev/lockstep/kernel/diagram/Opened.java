package dev.lockstep.kernel.diagram;

import java.util.List;

/**
 * Parts of a run that are not folded, because somebody wants to see each of their lines.
 *
 * @param ranges first and last event of each
 */
public record Opened(List<Range> ranges) {
    /** From one event to another, both included. */
    public record Range(long first, long last) {}

    public static final Opened NOTHING = new Opened(List.of());

    public Opened {
        ranges = List.copyOf(ranges);
    }

    boolean has(long seq) {
        return ranges.stream().anyMatch(range -> range.first <= seq && seq <= range.last);
    }
}
