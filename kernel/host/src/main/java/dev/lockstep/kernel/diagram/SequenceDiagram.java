package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What happened in one run as lanes and lines: the one model behind Mermaid, plain text and the page's own marks.
 *
 * @param participants the lanes, main first, then tasks by number, then the rest in order of first sight
 * @param lines in order of time; every {@code from} and {@code to} is an index of {@code participants} or -1
 * @param language of the words in it
 */
public record SequenceDiagram(List<Participant> participants, List<Line> lines, Locale language) {
    public SequenceDiagram {
        participants = List.copyOf(participants);
        lines = List.copyOf(lines);
    }

    /** {@return the diagram of that run with those lanes, worded in English or Chinese} */
    public static SequenceDiagram of(Trace trace, Set<Lanes> lanes, Locale language) {
        return of(trace, lanes, language, Opened.NOTHING);
    }

    /** {@return the same with some folds opened} */
    public static SequenceDiagram of(Trace trace, Set<Lanes> lanes, Locale language, Opened opened) {
        return new Projection(trace, lanes, language, opened).diagram();
    }

    /** {@return the diagram cut into parts of about 20 lines; at least one, which is empty for an empty run} */
    public List<Chunk> chunks() {
        return Chunk.cut(lines, Chunk.SIZE);
    }

    /** {@return the whole diagram as one Mermaid text, as {@code .mmd} files hold it} */
    public String mermaid() {
        return new MermaidText(this).whole();
    }

    /** {@return what was drawn of the events from one to another, as a Mermaid text that is valid on its own} */
    public String mermaid(long first, long last) {
        int from = (int) lines.stream().takeWhile(line -> line.last() < first).count();
        int to = Math.max(from, lineAt(last) + 1);
        return mermaid(Chunk.between(lines, from, to));
    }

    /** {@return one part as a Mermaid text that is valid on its own} */
    public String mermaid(Chunk chunk) {
        return new MermaidText(this).of(chunk);
    }

    /** {@return index of the line that is current once event {@code seq} has happened, or -1 before the first} */
    public int lineAt(long seq) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).first() <= seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** {@return index of the switch that matters, or -1} */
    public int decisiveLine() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).decisive()) {
                return i;
            }
        }
        return -1;
    }
}
