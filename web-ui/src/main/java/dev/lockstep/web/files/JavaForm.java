package dev.lockstep.web.files;

import dev.lockstep.web.files.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A notebook as Java: lines of {@code // %%} begin cells, {@code // %% [markdown]} prose in comments; without such lines it is one cell. */
final class JavaForm {
    private static final Pattern MARK = Pattern.compile("// ?%%(?:[ \\t]*(\\[markdown])?(.*))?");
    private static final Pattern TITLE = Pattern.compile("// title:[ \\t]*(.*)");

    private JavaForm() {}

    static String write(Document document) {
        return document.sections().stream().map(section -> section.prose()
                        ? "// %% [markdown]\n" + section.text().lines().map(line -> ("// " + line).stripTrailing() + "\n").collect(Collectors.joining())
                        : "// %%\n" + section.text().stripTrailing() + "\n")
                .collect(Collectors.joining("\n", document.title().isEmpty() ? "" : "// title: " + document.title() + "\n\n", ""));
    }

    static Document read(String text) {
        List<String> lines = text.lines().toList();
        Matcher first = TITLE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        boolean titled = first.matches();
        List<Section> found = new ArrayList<>();
        List<String> cell = new ArrayList<>();
        boolean prose = false;
        for (String line : lines.subList(titled ? 1 : 0, lines.size())) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                flush(cell, prose, found);
                prose = mark.group(1) != null;
            } else {
                cell.add(line);
            }
        }
        flush(cell, prose, found);
        return new Document(titled ? first.group(1).strip() : "", found);
    }

    private static void flush(List<String> lines, boolean prose, List<Section> into) {
        String text = String.join("\n", prose ? lines.stream().map(line -> line.replaceFirst("^// ?", "")).toList() : lines)
                .replaceFirst("^(?:[ \\t]*\\R)+", "").stripTrailing();
        lines.clear();
        if (!text.isEmpty()) {
            into.add(new Section(prose, text));
        }
    }
}
