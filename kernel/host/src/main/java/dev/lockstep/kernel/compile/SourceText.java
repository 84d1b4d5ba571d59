package dev.lockstep.kernel.compile;

import java.util.regex.Pattern;

/** Text of a file as the compiler gets it: no byte order mark, line ends as {@code \n}, a leading package line blanked out. */
public final class SourceText {
    /** What it has passed it never looks at again: else a comment reaches to the end of a later one, and a thousand blanks after that fill the stack. */
    private static final Pattern PACKAGE = Pattern.compile("\\A((?:\\s++|//[^\\n]*+\\n|(?>/\\*.*?\\*/))*+)package\\s+[\\w.]+\\s*;", Pattern.DOTALL);

    private SourceText() {}

    /** {@return the text with every line still where it was} */
    public static String clean(String text) {
        var plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        var found = PACKAGE.matcher(plain);
        if (!found.find()) {
            return plain;
        }
        int from = found.end(1);
        var line = plain.substring(from, found.end());
        return plain.substring(0, from) + line.replaceAll("[^\\n]", " ") + plain.substring(found.end());
    }
}
