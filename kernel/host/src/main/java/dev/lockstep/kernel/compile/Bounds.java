package dev.lockstep.kernel.compile;

import dev.lockstep.kernel.Diagnostic;
import dev.lockstep.kernel.Sayings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses source that no learner writes, before a compiler sees it. */
public final class Bounds {
    private static final int MOST_CHARACTERS = 256 << 10;
    private static final int MOST_NESTING = 200;
    /** Between the words of a package line there may be comments. */
    private static final String GAP = "(?:\\s|/\\*[^*]{0,1000}\\*/)";
    private static final Pattern RESERVED = Pattern.compile("package" + GAP
            + "++(java|javax|jdk|sun|dev" + GAP + "*+\\." + GAP + "*+lockstep|REPL)\\b");
    /** A backslash that is not itself escaped, any number of u, four digits. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++([0-9a-fA-F]{4})");

    private Bounds() {}

    /** {@return why the source is not compiled, or empty} */
    public static Optional<Diagnostic> refuse(String cell, String written) {
        if (written.length() <= MOST_CHARACTERS && written.contains("\\u")) {
            return refusePlain(cell, plain(written));
        }
        return refusePlain(cell, written);
    }

    /** The text as the compiler reads it: an escape is the character it stands for, whatever it hides. */
    private static String plain(String written) {
        return ESCAPE.matcher(written).replaceAll(found ->
                Matcher.quoteReplacement(found.group(1) + (char) Integer.parseInt(found.group(2), 16)));
    }

    private static Optional<Diagnostic> refusePlain(String cell, String source) {
        if (source.length() > MOST_CHARACTERS) {
            return Optional.of(said(cell, 1, Sayings.english("bounds.too-long"), Sayings.english("bounds.too-long.try")));
        }
        if (namesReserved(source)) {
            return Optional.of(said(cell, 1, Sayings.english("bounds.reserved"), Sayings.english("bounds.reserved.try")));
        }
        int depth = 0;
        int line = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            line += c == '\n' ? 1 : 0;
            depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
            if (depth > MOST_NESTING) {
                return Optional.of(said(cell, line, Sayings.english("bounds.nested", MOST_NESTING), Sayings.english("compiler.smaller-steps")));
            }
        }
        return Optional.empty();
    }

    private static boolean namesReserved(String source) {
        var found = RESERVED.matcher(source);
        while (found.find()) {
            if (begins(source, found.start())) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a declaration can begin there: on a line of its own, or after another one or a comment} */
    private static boolean begins(String source, int at) {
        int before = at - 1;
        while (before >= 0 && "\n\r".indexOf(source.charAt(before)) < 0 && Character.isWhitespace(source.charAt(before))) {
            before--;
        }
        return before < 0 || "\n\r;}/".indexOf(source.charAt(before)) >= 0;
    }

    private static Diagnostic said(String cell, int line, String message, String hint) {
        return new Diagnostic(cell, line, 1, line, 1, true, message, hint);
    }
}
