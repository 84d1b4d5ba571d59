package dev.lockstep.lessons.markdown;

import dev.lockstep.lessons.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** An alert box: {@code > [!TIP] In real life}. */
final class Box extends CustomBlock {
    private static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution");
    private static final Pattern HEAD = Pattern.compile("\\[!([A-Za-z]+)]\\s*(.*)");

    private final String kind;
    private final String title;

    private Box(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    String kind() {
        return kind;
    }

    /** {@return plain text, empty when the author gave none} */
    String title() {
        return title;
    }

    /** Puts a box into a quote's place when the quote is one. {@code complain} hears about an unknown kind. */
    static void replace(BlockQuote quote, Consumer<String> complain) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return;
        }
        var head = new ArrayList<Node>();
        for (Node node : MarkdownText.children(first)) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                break;
            }
            head.add(node);
        }
        Matcher matcher = HEAD.matcher(head.stream().map(Box::words).collect(Collectors.joining()));
        if (!matcher.matches()) {
            return;
        }
        String kind = matcher.group(1).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            complain.accept("Unknown box \"" + matcher.group(1) + "\"" + Nearest.advice(kind, KINDS));
            return;
        }
        quote.insertBefore(filled(new Box(kind, matcher.group(2).strip()), quote, first, head));
        quote.unlink();
    }

    private static String words(Node node) {
        // not trimmed: a title may be of several inlines
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            default -> PlainText.of(node);
        };
    }

    private static Box filled(Box box, BlockQuote quote, Paragraph first, List<Node> head) {
        head.forEach(Node::unlink);
        if (first.getFirstChild() != null) {
            first.getFirstChild().unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        MarkdownText.children(quote).forEach(box::appendChild);
        return box;
    }
}
