package dev.lockstep.kernel.diagram;

/**
 * The only place where text becomes part of a Mermaid diagram. Whatever comes in, what Mermaid draws is that text in its
 * {@link VisibleText} form, cut to a width: never syntax, markup, formula or directive.
 */
final class MermaidLabel {
    /** Columns of an arrow's or note's text: wider ones would move the lanes apart and chunks would not line up. */
    static final int LINE = 44;
    static final int NAME = 24;
    private static final String PLAIN = " _.,()/=!?*'|@~×-";
    /** Mermaid's own stand-ins for {@code &} and {@code ;}: taken literally they would be read as a character reference. */
    private static final String STAND_INS = "ﬂ¶";

    private MermaidLabel() {}

    /** {@return the text as it will appear} */
    static String shown(String raw, int columns) {
        String text = VisibleText.cut(VisibleText.of(raw), columns);
        return text.isEmpty() ? "·" : text;
    }

    /** {@return the text as it is written into a diagram} */
    static String written(String raw, int columns) {
        return escaped(shown(raw, columns));
    }

    static String escaped(String visible) {
        var escaped = new StringBuilder(visible.length() + 16);
        visible.codePoints().forEach(c -> {
            if (plain(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private static boolean plain(int c) {
        boolean wordy = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        return wordy || PLAIN.indexOf(c) >= 0 || c > 160 && STAND_INS.indexOf(c) < 0;
    }
}
