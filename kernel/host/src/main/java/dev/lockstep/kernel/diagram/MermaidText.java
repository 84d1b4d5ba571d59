package dev.lockstep.kernel.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a {@link SequenceDiagram} as Mermaid: the whole, or chunks with the same participants in the same order. */
final class MermaidText {
    private static final int NOTE_ROWS = 12;
    private static final String RED = "    rect rgba(220, 38, 38, 0.22)\n";
    private final SequenceDiagram diagram;
    private final Words words;
    private final int lanes;

    MermaidText(SequenceDiagram diagram) {
        this.diagram = diagram;
        this.words = Words.in(diagram.language());
        this.lanes = diagram.participants().size();
    }

    String whole() {
        List<Line> lines = diagram.lines();
        Chunk all = Chunk.cut(lines, Math.max(lines.size(), 1)).getFirst();
        return text(all, words.of("accTitle"));
    }

    String of(Chunk chunk) {
        int first = chunk.firstLine() + 1;
        return text(chunk, words.of("accTitlePart", first, first + chunk.lines().size() - 1, diagram.lines().size()));
    }

    /** {@return the name of that lane within Mermaid} */
    static String id(int participant) {
        return "p" + participant;
    }

    private String text(Chunk chunk, String title) {
        var text = new StringBuilder("sequenceDiagram\n");
        text.append("    accTitle: ").append(title).append('\n');
        text.append("    accDescr: ").append(description()).append('\n');
        for (int i = 0; i < lanes; i++) {
            String name = MermaidLabel.written(diagram.participants().get(i).label(), MermaidLabel.NAME);
            text.append("    participant ").append(id(i)).append(" as ").append(name).append('\n');
        }
        if (lanes == 0) {
            text.append("    participant p0 as main\n");
        }
        chunk.open().forEach(lane -> text.append("    activate ").append(id(lane)).append('\n'));
        chunk.lines().forEach(line -> write(text, line));
        chunk.openAtEnd().reversed().forEach(lane -> text.append("    deactivate ").append(id(lane)).append('\n'));
        return text.toString();
    }

    /** Mermaid decodes no references in descriptions, so anything but letters, digits and plain punctuation becomes a blank. */
    private String description() {
        String names = diagram.participants().stream().limit(12)
                .map(p -> MermaidLabel.shown(p.label(), MermaidLabel.NAME)).collect(Collectors.joining(", "));
        return VisibleText.of(words.of("accDescr", names).replaceAll("[^\\p{L}\\p{N} _.,()=!?*'~×:。:,→-]", " "));
    }

    private void write(StringBuilder text, Line line) {
        switch (line.shape()) {
            case MESSAGE, SELF -> arrow(text, line, "->>");
            case RETURN -> arrow(text, line, "-->>");
            case WAKE -> arrow(text, line, "-)");
            case REFUSED -> arrow(text, line, "--x");
            case NOTE -> note(text, line, MermaidLabel.written(line.text(), MermaidLabel.LINE));
            case SWITCH, FINDING -> {
                text.append(RED);
                note(text.append("    "), line, rows(line.text()));
                text.append("    end\n");
            }
        }
    }

    private static void arrow(StringBuilder text, Line line, String arrow) {
        text.append("    ").append(id(line.from())).append(arrow).append(line.opens() ? "+" : line.closes() ? "-" : "").append(id(line.to()))
                .append(": ").append(MermaidLabel.written(line.text(), MermaidLabel.LINE)).append('\n');
    }

    private void note(StringBuilder text, Line line, String label) {
        String over = line.from() >= 0 ? id(line.from()) : lanes > 1 ? id(0) + "," + id(lanes - 1) : id(0);
        text.append("    Note over ").append(over).append(": ").append(label).append('\n');
    }

    /** A sentence, broken into rows: the only labels that are not cut to one line. */
    private String rows(String raw) {
        return wrapped(raw, lanes).stream().map(MermaidLabel::escaped).collect(Collectors.joining("<br/>"));
    }

    /** {@return the rows in which a sentence appears in a note over that many lanes: a note is as wide as its lanes, not its text} */
    static List<String> wrapped(String raw, int lanes) {
        int columns = lanes < 2 ? 22 : Math.clamp(26 + 18L * (lanes - 2), 26, 60);
        var rows = new ArrayList<String>();
        String rest = MermaidLabel.shown(raw, NOTE_ROWS * columns);
        while (!rest.isEmpty() && rows.size() < NOTE_ROWS) {
            int end = breakOf(rest, columns);
            rows.add(rows.size() == NOTE_ROWS - 1 ? VisibleText.cut(rest, columns) : rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return rows;
    }

    private static int breakOf(String text, int most) {
        int columns = 0;
        int blank = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            columns += VisibleText.columns(Character.toString(c));
            if (columns > most) {
                return blank > 0 ? blank : i;
            }
            if (c == ' ' || c >= 0x2E80) {
                blank = i + Character.charCount(c);
            }
        }
        return text.length();
    }
}
