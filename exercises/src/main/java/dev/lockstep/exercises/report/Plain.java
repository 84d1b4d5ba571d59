package dev.lockstep.exercises.report;

/**
 * Text that a learner's code may have made, as plain text that commands nothing: no control characters, no directional
 * overrides, no lone surrogates, not longer than it helps.
 */
public final class Plain {
    private static final int MOST = 2_000;

    private Plain() {}

    /** {@return the text in one line} */
    public static String line(String raw) {
        return text(raw).replace('\n', ' ');
    }

    /** {@return the text with its lines} */
    public static String text(String raw) {
        var plain = new StringBuilder(Math.min(raw.length(), MOST));
        raw.codePoints().limit(MOST).forEach(c -> plain.appendCodePoint(shown(c)));
        return raw.codePointCount(0, raw.length()) > MOST ? plain.append('…').toString() : plain.toString();
    }

    /** {@return a line that no build service takes for a command: they obey {@code ::x::} at the start of a line and {@code ##[x]} anywhere} */
    static String console(String line) {
        var harmless = line.replace("##[", "# #[").replace("##vso", "# #vso").replace("##teamcity", "# #teamcity");
        return harmless.strip().startsWith("::") ? harmless.replace("::", ": :") : harmless;
    }

    private static int shown(int c) {
        if (c == '\n') {
            return c;
        }
        if (c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
            return ' ';
        }
        if (c < 0x20) {
            return 0x2400 + c;
        }
        boolean reorders = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
        boolean nothing = c >= 0x7F && c < 0xA0 || c >= 0xD800 && c < 0xE000 || (c & 0xFFFE) == 0xFFFE;
        return reorders || nothing ? 0xFFFD : c;
    }
}
