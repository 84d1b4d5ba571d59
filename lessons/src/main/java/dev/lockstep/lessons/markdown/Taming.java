package dev.lockstep.lessons.markdown;

import dev.lockstep.lessons.Problem;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Takes out of a tree what must not reach a page, and tells each: raw HTML, images, addresses that are not on the short list of
 * allowed ones, fences that only mean something outside lists and boxes. Links inside the pack get their addresses.
 */
final class Taming extends AbstractVisitor {
    private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?://[^\\p{Cntrl}\\s\\\\]+|mailto:[^\\p{Cntrl}\\s\\\\]+)");
    private static final Pattern INSIDE = Pattern.compile("(lesson|exercise|cell):([A-Za-z0-9#_-]*)");

    private final String file;
    private final Targets targets;
    private final Consumer<Problem> problems;

    Taming(String file, Targets targets, Consumer<Problem> problems) {
        this.file = file;
        this.targets = targets;
        this.problems = problems;
    }

    /** {@return whether an address may stand in a page: outside by its scheme, inside as a route} */
    static boolean mayStand(String address) {
        return OUTSIDE.matcher(address).matches() || address.startsWith("#/");
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        String destination = link.getDestination();
        Matcher inside = INSIDE.matcher(destination);
        if (inside.matches()) {
            Targets.Target target = targets.find(inside.group(1), inside.group(2));
            if (target.complaint().isEmpty()) {
                link.setDestination(target.address());
            } else {
                tell(link, target.complaint());
                replaceByChildren(link);
            }
        } else if (!OUTSIDE.matcher(destination).matches()) {
            tell(link, "This link is refused: \"" + shortened(destination)
                + "\". A link begins with https:, http:, mailto:, lesson:, exercise: or cell:.");
            replaceByChildren(link);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        tell(image, "Images are not allowed; draw with a mermaid fence instead.");
        replaceByChildren(image);
    }

    @Override
    public void visit(HtmlInline html) {
        tell(html, "HTML is not allowed; write code between backticks.");
        html.insertBefore(new Text(html.getLiteral()));
        html.unlink();
    }

    @Override
    public void visit(HtmlBlock html) {
        tell(html, "HTML is not allowed; write Markdown.");
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(html.getLiteral()));
        html.insertBefore(paragraph);
        html.unlink();
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        Box.replace(quote, complaint -> tell(quote, complaint));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        var fence = Fence.of(file, code, problems);
        if (Set.of("quiz", "expect", "mermaid").contains(fence.language()) || Set.of("cell", "setup").contains(fence.role())) {
            tell(code, "This fence must not stand inside a list or a box.");
        }
        // what the fence says about itself must not become part of a class attribute
        code.setInfo(fence.language().replaceAll("[^A-Za-z0-9+#-]", ""));
    }

    private void tell(Node node, String message) {
        problems.accept(Problem.error(file, MarkdownText.line(node), MarkdownText.column(node), message));
    }

    private static void replaceByChildren(Node node) {
        MarkdownText.children(node).forEach(node::insertBefore);
        node.unlink();
    }

    private static String shortened(String address) {
        String printable = address.replaceAll("\\p{C}", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }
}
