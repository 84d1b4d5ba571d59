package dev.lockstep.kernel.shell;

import java.util.regex.Pattern;

/** A documentation comment as plain text: what a reader needs to choose and to call, not every link. */
final class Javadoc {
    private static final int LONGEST = 3_000;
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|literal|link|linkplain|value|systemProperty|index)\\s+([^{}]*)}");
    private static final Pattern OTHER_INLINE = Pattern.compile("\\{@\\w+[^{}]*}");
    private static final Pattern BREAK = Pattern.compile("(?i)</?(?:p|br|li|ul|ol|pre|blockquote|h\\d|div|dl|dt|dd|tr|table)\\b[^<>]{0,500}>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>");
    private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(param|return|throws|exception)\\s+");
    private static final Pattern LAST = Pattern.compile("(?ms)^\\s*@(?:see|since|author|version|implNote|implSpec|apiNote|jls|serial|hidden|spec|revised)\\b.*?(?=^\\s*@(?:param|return|throws|exception)\\b|\\z)");

    private Javadoc() {}

    static String plain(String comment) {
        String text = comment.length() > 4 * LONGEST ? comment.substring(0, 4 * LONGEST) : comment;
        text = INLINE.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(shown(found.group(1))));
        text = OTHER_INLINE.matcher(text).replaceAll("");
        text = LAST.matcher(text).replaceAll("");
        text = BLOCK.matcher(text).replaceAll("\n$1 ");
        text = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&quot;", "\"").replace("&#64;", "@").replace("&amp;", "&");
        text = text.replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n").replaceAll("(?<!\\n)\\n(?!\\n|param |return |throws |exception )", " ")
                .replaceAll("\\n{2,}", "\n\n").replaceAll("\\n+(?=(?:param|return|throws|exception) )", "\n").replaceAll(" {2,}", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    /** {@code Type#method(int) label} reads as its label, else as Java. */
    private static String shown(String target) {
        return target.strip().replace('#', '.').replaceFirst("^\\.", "");
    }
}
