package dev.lockstep.kernel.diagram;

/**
 * Any text as one visible line: learner names, values and messages as they may be shown on terminals and in diagrams. Line
 * breaks become ↵, other control characters their pictures, directional overrides and broken surrogates �, runs of blanks one.
 */
final class VisibleText {
    private VisibleText() {}

    static String of(String raw) {
        var text = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> append(text, c));
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == ' ') {
            text.setLength(end - 1);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int c) {
        int shown = shown(c);
        boolean leading = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        if (shown != ' ' || !leading) {
            text.appendCodePoint(shown);
        }
    }

    private static int shown(int c) {
        if (c == '\n' || c == 0x2028 || c == 0x2029) {
            return '↵';
        }
        if (c == '\t' || c == '\r' || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (c < 0x20) {
            return 0x2400 + c;
        }
        boolean reorders = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean nothing = c >= 0x7F && c < 0xA0 || c >= 0xD800 && c < 0xE000 || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c < 0xFDF0;
        return reorders || nothing ? 0xFFFD : c;
    }

    /** {@return the text, cut to that many columns with … at its end; wide characters take two columns} */
    static String cut(String visible, int columns) {
        int used = 0;
        int fits = 0;
        for (int i = 0; i < visible.length(); i += Character.charCount(visible.codePointAt(i))) {
            used += columns(visible.codePointAt(i));
            if (used > columns) {
                return visible.substring(0, fits).stripTrailing() + "…";
            }
            if (used < columns) {
                fits = i + Character.charCount(visible.codePointAt(i));
            }
        }
        return visible;
    }

    /** {@return how many columns it takes on a terminal} */
    static int columns(String visible) {
        return visible.codePoints().map(VisibleText::columns).sum();
    }

    private static int columns(int c) {
        boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
