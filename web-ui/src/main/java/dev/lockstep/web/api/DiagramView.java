package dev.lockstep.web.api;

import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.Chunk;
import dev.lockstep.kernel.diagram.Excerpt;
import dev.lockstep.kernel.diagram.Lanes;
import dev.lockstep.kernel.diagram.Line;
import dev.lockstep.kernel.diagram.Opened;
import dev.lockstep.kernel.diagram.Participant;
import dev.lockstep.kernel.diagram.Reading;
import dev.lockstep.kernel.diagram.SequenceDiagram;
import dev.lockstep.web.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A diagram in parts that are valid Mermaid each, for a page. */
public record DiagramView(List<Lane> participants, int total, List<Part> chunks) {
    /** One lane; {@code id} is its name within the Mermaid text. */
    public record Lane(String id, String label, String role, int task) {}

    /** One part. */
    public record Part(int index, String mermaid, long first, long last, List<Row> lines) {}

    /** One message or note; {@code text} is how a screen reader says it. */
    public record Row(long first, long last, String text, String at, String shape, int task, int times, boolean decisive) {}

    /** {@return the parts from one index on} */
    public static DiagramView of(SequenceDiagram diagram, int from, int to) {
        List<Lane> lanes = new ArrayList<>();
        for (Participant participant : diagram.participants()) {
            lanes.add(new Lane("p" + lanes.size(), participant.label(), lower(participant.role()), participant.task()));
        }
        List<String> said = Reading.of(diagram);
        List<Chunk> chunks = diagram.chunks();
        List<Part> parts = chunks.stream().filter(chunk -> chunk.index() >= from && chunk.index() <= to)
                .map(chunk -> part(diagram, chunk, said)).toList();
        return new DiagramView(lanes, chunks.size(), parts);
    }

    private static Part part(SequenceDiagram diagram, Chunk chunk, List<String> said) {
        List<Row> rows = new ArrayList<>();
        for (Line line : chunk.lines()) {
            rows.add(new Row(line.first(), line.last(), said.get(chunk.firstLine() + rows.size()), line.at(), lower(line.shape()), line.task(),
                    line.times(), line.decisive()));
        }
        long first = rows.isEmpty() ? 0 : rows.getFirst().first();
        return new Part(chunk.index(), diagram.mermaid(chunk), first, rows.stream().mapToLong(Row::last).max().orElse(0), rows);
    }

    /** {@return the diagram of a trace; lanes by their names, or whatever suits when there are none} */
    public static SequenceDiagram drawn(Trace trace, List<String> lanes, Words words) {
        return drawn(trace, lanes, words, Opened.NOTHING);
    }

    /** {@return the same with some folds opened} */
    public static SequenceDiagram drawn(Trace trace, List<String> lanes, Words words, Opened opened) {
        return SequenceDiagram.of(trace, chosen(trace, lanes), words.locale(), opened);
    }

    /** {@return the diagram of the events from one position on, of a run that is still growing} */
    public static SequenceDiagram latest(Trace trace, int from, List<String> lanes, Words words) {
        return from == 0 ? drawn(trace, lanes, words) : Excerpt.from(from, trace.events(), chosen(trace, lanes), words.locale());
    }

    private static Set<Lanes> chosen(Trace trace, List<String> lanes) {
        Set<Lanes> chosen = EnumSet.noneOf(Lanes.class);
        for (String lane : lanes) {
            for (Lanes known : Lanes.values()) {
                if (lower(known).equals(lane)) {
                    chosen.add(known);
                }
            }
        }
        return chosen.isEmpty() ? Lanes.suitedTo(trace) : chosen;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
