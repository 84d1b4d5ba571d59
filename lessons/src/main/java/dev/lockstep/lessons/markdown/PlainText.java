package dev.lockstep.lessons.markdown;

import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes blocks as people read them in a terminal: no marks but list numbers, dashes and backticks. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();
    private String indent = "";

    /** {@return a tree as text, blocks on lines of their own} */
    static String of(Node node) {
        var plain = new PlainText();
        node.accept(plain);
        return plain.out.toString().strip();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append('`').append(code.getLiteral()).append('`');
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        newLine();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        newLine();
    }

    @Override
    public void visit(Heading heading) {
        out.append(Anchor.of(heading).title());
        newLine();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(BulletList list) {
        MarkdownText.children(list).forEach(item -> item(item, "- "));
    }

    @Override
    public void visit(OrderedList list) {
        int number = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
        for (Node item : MarkdownText.children(list)) {
            item(item, number++ + ". ");
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Box box && !box.title().isEmpty()) {
            out.append(box.title());
            newLine();
        }
        visitChildren(block);
        newLine();
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        out.append(node instanceof TableCell ? " " : "");
        if (node instanceof TableRow) {
            newLine();
        }
    }

    private void item(Node item, String mark) {
        out.append(mark);
        String before = indent;
        indent += " ".repeat(mark.length());
        visitChildren(item);
        indent = before;
        // the last line began with the item's indent
        while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        newLine();
    }

    private void lines(String code) {
        code.lines().forEach(line -> {
            out.append("    ").append(line);
            newLine();
        });
    }

    private void newLine() {
        out.append('\n').append(indent);
    }
}
