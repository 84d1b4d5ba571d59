package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Names;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value as the learner would write it: {@code "text"}, {@code 'c'}, {@code [1, 2]}, {@code {a=1}}, an object by its own
 * {@code toString}, or by its type where it has none. Calls learner code: use it only on a thread that may run some.
 */
final class Display {
    /** Longest text of one value. */
    static final int MAX = 4_000;
    private static final int MAX_ITEMS = 200;
    private static final int MAX_DEPTH = 8;

    private final StringBuilder text = new StringBuilder();

    private Display() {}

    static String of(@Nullable Object value) {
        var display = new Display();
        try {
            display.append(value, 0);
        } catch (StackOverflowError | Exception thrown) {
            return "(its toString threw " + Names.type(thrown.getClass().getName()) + ")";
        }
        return cap(display.text.toString(), MAX);
    }

    static String cap(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    private void append(@Nullable Object value, int depth) {
        if (text.length() > MAX || depth > MAX_DEPTH) {
            text.append('…');
            return;
        }
        switch (value) {
            case null -> text.append("null");
            case String s -> text.append('"').append(cap(s, MAX).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")).append('"');
            case Character c -> text.append('\'').append((char) c).append('\'');
            case Collection<?> items when jdk(items) -> appendAll(items, depth);
            case Map<?, ?> map when jdk(map) -> appendMap(map, depth);
            default -> {
                if (value.getClass().isArray()) {
                    appendArray(value, depth);
                } else {
                    text.append(plain(value));
                }
            }
        }
    }

    private static boolean jdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private void appendAll(Collection<?> items, int depth) {
        text.append('[');
        int n = 0;
        for (var item : items) {
            if (!separate(n++)) {
                break;
            }
            append(item, depth + 1);
        }
        text.append(']');
    }

    private void appendMap(Map<?, ?> map, int depth) {
        text.append('{');
        int n = 0;
        for (var entry : map.entrySet()) {
            if (!separate(n++)) {
                break;
            }
            append(entry.getKey(), depth + 1);
            text.append('=');
            append(entry.getValue(), depth + 1);
        }
        text.append('}');
    }

    private void appendArray(Object array, int depth) {
        text.append('[');
        for (int i = 0; i < Array.getLength(array) && separate(i); i++) {
            append(Array.get(array, i), depth + 1);
        }
        text.append(']');
    }

    private boolean separate(int index) {
        if (index > 0) {
            text.append(", ");
        }
        if (index == MAX_ITEMS || text.length() > MAX) {
            text.append('…');
            return false;
        }
        return true;
    }

    /** An identity hash differs from run to run, so a text that ends in one is cut to the type's name. */
    private static String plain(Object value) {
        var own = value.toString();
        if (own == null) {
            return "null";
        }
        var type = value.getClass().getName();
        return own.startsWith(type + "@") ? Names.type(type) : cap(own, MAX);
    }
}
