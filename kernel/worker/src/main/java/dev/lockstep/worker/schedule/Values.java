package dev.lockstep.worker.schedule;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values in the words of a trace: numbers, strings, enums and records as they are, anything else by its label. Runs no learner code. */
final class Values {
    private static final int MOST_TEXT = 80;

    private final Labels labels;

    Values(Labels labels) {
        this.labels = labels;
    }

    /**
     * {@return a value that stays as it is now and whose {@code toString} is its display} No switch over types: the first one to come
     * here may be at the end of its stack, where a switch that must be linked stays broken.
     */
    Object of(@Nullable Object value) {
        if (value == null) return "null";
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) return value;
        if (value instanceof Boolean || value instanceof Double || value instanceof Float) return value;
        if (value instanceof Character) return "'" + value + "'";
        if (value instanceof String text) return '"' + cut(text) + '"';
        if (value instanceof Enum<?> constant) return constant.name();
        if (value instanceof Record record) return record(record);
        return labels.label(labels.number(value));
    }

    private String record(Record value) {
        var words = new StringJoiner(", ", Labels.nameOf(value.getClass()) + "[", "]");
        for (var component : value.getClass().getRecordComponents()) {
            try {
                var field = value.getClass().getDeclaredField(component.getName());
                field.setAccessible(true);
                var part = field.get(value);
                words.add(part instanceof Record inner ? Labels.nameOf(inner.getClass()) : of(part).toString());
            } catch (ReflectiveOperationException | RuntimeException e) {
                words.add("…");
            }
        }
        return cut(words.toString());
    }

    private static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + "…";
    }
}
