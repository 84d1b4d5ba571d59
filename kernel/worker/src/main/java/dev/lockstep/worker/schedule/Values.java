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

    /** {@return a value that stays as it is now and whose {@code toString} is its display} */
    Object of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Integer i -> i;
            case Long l -> l;
            case Boolean b -> b;
            case Double d -> d;
            case Float f -> f;
            case Short s -> s;
            case Byte b -> b;
            case Character c -> "'" + c + "'";
            case String s -> '"' + cut(s) + '"';
            case Enum<?> e -> e.name();
            case Record r -> record(r);
            default -> labels.label(labels.number(value));
        };
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
