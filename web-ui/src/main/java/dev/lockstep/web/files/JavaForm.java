package dev.lockstep.web.files;

import dev.lockstep.web.files.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A notebook as Java: lines of {@code // %%} begin cells, {@code // %% [markdown]} prose in comments; without such lines it is one
 * cell. A line of code that looks like one of them gets a backslash.
 */
final class JavaForm {
    private static final Pattern MARK = Pattern.compile("// ?%%(?:[ \\t]*(\\[markdown])?(.*))?");
    private static final Pattern LIKE_MARK = Pattern.compile("(?m)^(// ?)(\\\\*%%)");
    private static final Pattern ESCAPED = Pattern.compile("(?m)^(// ?)\\\\(\\\\*%%)");
    private static final Pattern TITLE = Pattern.compile("// title:[ \\t]*(.*)");

    private JavaForm() {}

    static String write(Document document) {
        return document.sections().stream().map(section -> section.prose()
                        ? "// %% [markdown]\n" + section.text().lines().map(line -> ("// " + line).stripTrailing() + "\n").collect(Collectors.joining())
                        : "// %%\n" + LIKE_MARK.matcher(section.text()).replaceAll("$1\\\\$2") + "\n")
                .collect(Collectors.joining("\n", document.title().isEmpty() ? "" : "// title: " + document.title() + "\n\n", ""));
    }

    static Document read(String text) {
        List<String> lines = text.lines().toList();
        Matcher first = TITLE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        boolean titled = first.matches();
        List<Section> found = new ArrayList<>();
        List<String> cell = new ArrayList<>();
        boolean prose = false;
        boolean marked = false;
        for (String line : lines.subList(titled ? 1 : 0, lines.size())) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                if (!cell.isEmpty() && cell.getLast().isEmpty()) {
                    cell.removeLast();
                }
                flush(cell, prose, marked, found);
                prose = mark.group(1) != null;
                marked = true;
            } else {
                cell.add(line);
            }
        }
        flush(cell, prose, marked, found);
        return new Document(titled ? first.group(1).strip() : "", found);
    }

    /** @param marked whether it was begun by a mark: then it is a cell though nothing stands in it */
    private static void flush(List<String> lines, boolean prose, boolean marked, List<Section> into) {
        String text = prose ? lines.stream().map(line -> line.replaceFirst("^// ?", "")).collect(Collectors.joining("\n")).strip()
                : ESCAPED.matcher(String.join("\n", lines)).replaceAll("$1$2");
        lines.clear();
        if (!text.isBlank() || (marked && !prose)) {
            into.add(new Section(prose, text));
        }
    }
}
