package dev.lockstep.lessons;

/**
 * One thing that is wrong with a pack.
 *
 * @param file path inside the pack, such as {@code lessons/01-two-locks/lesson.md}; empty for the pack as a whole
 * @param line 1-based, 0 when no line is meant
 * @param column 1-based, 0 when no column is meant
 * @param message a plain sentence: what is wrong and what to write instead
 */
public record Problem(Severity severity, String file, int line, int column, String message) {
    /** An error keeps a pack from being published; a warning does not. */
    public enum Severity { ERROR, WARNING }

    /** {@return an error} */
    public static Problem error(String file, int line, int column, String message) {
        return new Problem(Severity.ERROR, file, line, column, message);
    }

    /** {@return a warning, such as a translation that is older than its source} */
    public static Problem warning(String file, int line, int column, String message) {
        return new Problem(Severity.WARNING, file, line, column, message);
    }

    /** {@return {@code file:line:column: message}, as editors understand it} */
    @Override
    public String toString() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        String words = severity == Severity.WARNING ? "warning: " + message : message;
        return place.isEmpty() ? words : place + ": " + words;
    }
}
