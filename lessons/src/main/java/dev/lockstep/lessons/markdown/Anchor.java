package dev.lockstep.lessons.markdown;

import java.util.regex.Matcher;
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
    private static final Pattern MARK = Pattern.compile("(.*?)\\s*\\{#([A-Za-z0-9][A-Za-z0-9_-]{0,63})}\\s*");

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
        Matcher mark = MARK.matcher(text);
        return mark.matches() ? new Anchor(mark.group(2), mark.group(1)) : new Anchor("", text);
    }

    /** Takes the mark out of the heading's text. */
    static void cutMark(Heading heading) {
        if (heading.getLastChild() instanceof Text text) {
            Matcher mark = MARK.matcher(text.getLiteral());
            if (mark.matches()) {
                text.setLiteral(mark.group(1));
            }
        }
    }
}
