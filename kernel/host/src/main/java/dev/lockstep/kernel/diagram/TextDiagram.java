package dev.lockstep.kernel.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * A diagram for terminals: one aligned row a line, with time, lane, what happened and where. Control characters of learner text
 * are shown, never sent; wide characters count two columns.
 */
public final class TextDiagram {
    private static final int WIDEST_LANE = 32;
    private static final int WIDEST_WHAT = 64;
    /** More lines than this nobody reads in a terminal: of a longer run, half as many from its beginning and from its end say as much. */
    public static final int MOST_READ = 400;
    private final SequenceDiagram diagram;
    private final Words words;

    private TextDiagram(SequenceDiagram diagram) {
        this.diagram = diagram;
        this.words = Words.in(diagram.language());
    }

    /** {@return the rows, headings first} */
    public static List<String> lines(SequenceDiagram diagram) {
        return new TextDiagram(diagram).rows();
    }

    /** {@return the rows as one text that ends with a line break} */
    public static String of(SequenceDiagram diagram) {
        return String.join("\n", lines(diagram)) + "\n";
    }

    /** {@return the same, of a long run only how it begins and how it ends} */
    public static String brief(SequenceDiagram diagram) {
        return String.join("\n", new TextDiagram(diagram).rows(MOST_READ / 2)) + "\n";
    }

    private List<String> rows() {
        return rows(diagram.lines().size());
    }

    private List<String> rows(int most) {
        var lines = diagram.lines();
        if (lines.isEmpty()) {
            return List.of(words.of("text.nothing"));
        }
        var cells = new ArrayList<String[]>();
        cells.add(new String[] {words.of("text.time"), words.of("text.task"), words.of("text.what"), words.of("text.place")});
        int left = Math.max(lines.size() - 2 * most, 0);
        int first = left == 0 ? lines.size() : most;
        lines.subList(0, first).forEach(line -> cells.add(cells(line)));
        if (left > 0) {
            cells.add(new String[] {"", "", words.of("text.more", left), ""});
        }
        lines.subList(first + left, lines.size()).forEach(line -> cells.add(cells(line)));
        var widths = new int[3];
        for (String[] row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], wide(row) && i > 0 ? 0 : VisibleText.columns(row[i]));
            }
        }
        return cells.stream().map(row -> row(row, widths)).toList();
    }

    /** A row about all lanes runs over the lane column. */
    private static boolean wide(String[] row) {
        return row[1].isEmpty();
    }

    private static String row(String[] cells, int[] widths) {
        var row = new StringBuilder(padded(cells[0], widths[0])).append("  ");
        if (wide(cells)) {
            row.append(cells[2]).append("  ").append(cells[3]);
        } else {
            row.append(padded(cells[1], widths[1])).append("  ").append(padded(cells[2], widths[2])).append("  ").append(cells[3]);
        }
        return row.toString().stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - VisibleText.columns(text)));
    }

    private String[] cells(Line line) {
        String mark = switch (line.shape()) {
            case SWITCH -> ">>> ";
            case FINDING -> "!!! ";
            case MESSAGE, RETURN, WAKE, REFUSED, SELF, NOTE -> "";
        };
        String what = VisibleText.of(line.text());
        boolean sentence = line.from() < 0 || !mark.isEmpty();
        String cut = sentence ? what : VisibleText.cut(what, WIDEST_WHAT);
        return new String[] {Durations.text(line.time()), lane(line), mark + cut, VisibleText.of(line.at())};
    }

    private String lane(Line line) {
        if (line.from() < 0) {
            return "";
        }
        String arrow = switch (line.shape()) {
            case MESSAGE -> " -> ";
            case RETURN -> " --> ";
            case WAKE -> " ~> ";
            case REFUSED -> " -x ";
            case SELF, NOTE, SWITCH, FINDING -> "";
        };
        String from = name(line.from());
        return arrow.isEmpty() ? from : VisibleText.cut(from + arrow + name(line.to()), WIDEST_LANE);
    }

    private String name(int participant) {
        return VisibleText.cut(VisibleText.of(diagram.participants().get(participant).label()), WIDEST_LANE / 2);
    }
}
