package dev.lockstep.lessons.markdown;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.yaml.Node;
import dev.lockstep.lessons.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * One Markdown file: its front matter and its blocks, each with its line in the file.
 *
 * @param file path inside the pack
 * @param front front matter; an empty mapping when there is none
 * @param blocks top-level blocks in order
 */
public record MarkdownText(String file, Node.Mapping front, List<Block> blocks) {
    private static final int NESTING = 30;
    private static final Parser PARSER = Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(NESTING)
        .maxInlineNesting(NESTING)
        .build();

    public MarkdownText {
        blocks = List.copyOf(blocks);
    }

    /** {@return a file with front matter between two lines of {@code ---}} */
    public static MarkdownText parse(String file, String text, Consumer<Problem> problems) {
        if (!text.startsWith("---\n")) {
            problems.accept(Problem.error(file, 1, 1, "The front matter is missing: begin with a line \"---\", then \"id: …\"."));
            return new MarkdownText(file, new Node.Mapping(List.of(), 1, 1), blocks(text));
        }
        int end = text.startsWith("---\n", 4) ? 4 : text.indexOf("\n---\n", 3) + 1;
        if (end == 0) {
            problems.accept(Problem.error(file, 1, 1, "The front matter does not end: close it with a line \"---\"."));
            return new MarkdownText(file, new Node.Mapping(List.of(), 1, 1), List.of());
        }
        var front = YamlText.parse(file, text.substring(4, end), 1, problems);
        String before = text.substring(0, end);
        // blank lines instead of the front matter keep every line number
        return new MarkdownText(file, front, blocks("\n".repeat((int) before.lines().count() + 1) + text.substring(end + 4)));
    }

    /** {@return the blocks of a text that begins after that many lines of its file} */
    public static List<Block> blocks(String text, int linesBefore) {
        return blocks("\n".repeat(linesBefore) + text);
    }

    /** {@return 1-based line of a block or inline, 0 when it has none} */
    public static int line(org.commonmark.node.Node node) {
        var at = node;
        while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
            at = at.getParent();
        }
        return at.getSourceSpans().isEmpty() ? 0 : at.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    /** {@return 1-based column of a block or inline, 0 when it has none} */
    public static int column(org.commonmark.node.Node node) {
        return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getColumnIndex() + 1;
    }

    /** {@return the children of a block or inline} */
    public static List<org.commonmark.node.Node> children(org.commonmark.node.Node parent) {
        var children = new ArrayList<org.commonmark.node.Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static List<Block> blocks(String text) {
        return children(PARSER.parse(text)).stream().map(Block.class::cast).toList();
    }
}
