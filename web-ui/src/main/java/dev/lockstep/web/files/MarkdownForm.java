package dev.lockstep.web.files;

import dev.lockstep.web.files.Document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A notebook as Markdown: code in fences that begin with {@code java}, everything else prose. Where one cell of prose follows
 * another a comment stands between them, and {@code java} that is only quoted in prose is marked as such, so that what is written
 * is read as the same cells.
 */
final class MarkdownForm {
    private static final String BETWEEN = "<!-- cell -->";
    private static final String QUOTED = " text";
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})[ \\t]*([A-Za-z0-9+-]*)[^`]*");
    private static final Pattern TITLE = Pattern.compile("title:[ \\t]*(.*)");
    private static final Pattern HEADING = Pattern.compile("#[ \\t]+(.*)");

    private MarkdownForm() {}

    static String write(Document document) {
        var text = new StringBuilder("---\ntitle: \"").append(document.title().replace("\\", "\\\\").replace("\"", "\\\"")).append("\"\n---\n");
        boolean prose = false;
        for (Section section : document.sections()) {
            text.append('\n');
            if (section.prose()) {
                text.append(prose ? BETWEEN + "\n\n" : "").append(quoting(section.text())).append('\n');
            } else {
                String fence = fence(section.text());
                text.append(fence).append("java\n").append(section.text()).append('\n').append(fence).append('\n');
            }
            prose = section.prose();
        }
        return text.toString();
    }

    /** Prose in which no fence is taken for a cell, and none swallows the cells below. */
    private static String quoting(String prose) {
        List<String> lines = prose.lines().toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                found.add(lines.get(i));
                continue;
            }
            int end = end(lines, i + 1, fence.group(1));
            found.add(isCell(fence) ? lines.get(i).substring(0, fence.end(2)) + QUOTED + lines.get(i).substring(fence.end(2)) : lines.get(i));
            found.addAll(lines.subList(i + 1, end));
            found.add(end < lines.size() ? lines.get(end) : fence.group(1));
            i = end;
        }
        return String.join("\n", found);
    }

    private static boolean isCell(Matcher fence) {
        return fence.group(2).equals("java");
    }

    /** Longer than any other fence in it. */
    private static String fence(String code) {
        int longest = Pattern.compile("`{3,}").matcher(code).results().mapToInt(found -> found.group().length()).max().orElse(2);
        return "`".repeat(longest + 1);
    }

    static Document read(String text) {
        List<String> lines = text.lines().toList();
        int begin = frontMatter(lines);
        String title = lines.stream().limit(begin).map(TITLE::matcher).filter(Matcher::matches).map(found -> unquoted(found.group(1))).findFirst()
                .or(() -> lines.stream().skip(begin).map(HEADING::matcher).filter(Matcher::matches).map(found -> found.group(1).strip()).findFirst())
                .orElse("");
        return new Document(title, sections(lines.subList(begin, lines.size())));
    }

    /** {@return how many lines it takes} */
    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals("---")) {
            return 0;
        }
        int end = lines.subList(1, lines.size()).indexOf("---");
        return end < 0 ? 0 : end + 2;
    }

    private static String unquoted(String value) {
        String plain = value.strip();
        boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
        return quoted ? plain.substring(1, plain.length() - 1).replaceAll("\\\\(.)", "$1") : plain;
    }

    private static List<Section> sections(List<String> lines) {
        List<Section> found = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = end(lines, i + 1, fence.group(1));
                boolean quoted = isCell(fence) && lines.get(i).startsWith(QUOTED, fence.end(2));
                if (quoted) {
                    prose.add(lines.get(i).substring(0, fence.end(2)) + lines.get(i).substring(fence.end(2) + QUOTED.length()));
                    prose.addAll(lines.subList(i + 1, Math.min(end + 1, lines.size())));
                } else if (isCell(fence)) {
                    flush(prose, found);
                    found.add(new Section(false, String.join("\n", lines.subList(i + 1, Math.min(end, lines.size())))));
                } else {
                    prose.addAll(lines.subList(i, Math.min(end + 1, lines.size())));
                }
                i = end + 1;
            } else if (lines.get(i).strip().equals(BETWEEN)) {
                flush(prose, found);
                i++;
            } else {
                prose.add(lines.get(i++));
            }
        }
        flush(prose, found);
        return found;
    }

    /** {@return the line that closes a fence; the end of the text when none does} */
    private static int end(List<String> lines, int from, String fence) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.length() >= fence.length() && line.chars().allMatch(c -> c == fence.charAt(0))) {
                return i;
            }
        }
        return lines.size();
    }

    private static void flush(List<String> prose, List<Section> into) {
        String text = prose.stream().collect(Collectors.joining("\n")).strip();
        prose.clear();
        if (!text.isEmpty()) {
            into.add(new Section(true, text));
        }
    }
}
