package dev.lockstep.lessons.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/**
 * A heading's id and what it reads without it.
 *
 * @param id from {@code {#id}} at the heading's end; empty when there is none
 * @param title plain text
 */
public record Anchor(String id, String title) {
    private static final Pattern MARK = Pattern.compile("\\{#([A-Za-z0-9][A-Za-z0-9_-]{0,63})}");

    /** {@return what a heading says} */
    public static Anchor of(Heading heading) {
        var words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        String text = words.toString().strip();
        int at = mark(text);
        return at < 0 ? new Anchor("", text) : new Anchor(text.substring(at + 2, text.length() - 1), text.substring(0, at).stripTrailing());
    }

    /** Takes the mark out of the heading's text. */
    static void cutMark(Heading heading) {
        if (heading.getLastChild() instanceof Text text) {
            String words = text.getLiteral().stripTrailing();
            int at = mark(words);
            if (at >= 0) {
                text.setLiteral(words.substring(0, at).stripTrailing());
            }
        }
    }

    /** {@return where the mark begins that ends the text, or -1} */
    private static int mark(String text) {
        int at = text.lastIndexOf("{#");
        return at >= 0 && MARK.matcher(text.substring(at)).matches() ? at : -1;
    }
}
