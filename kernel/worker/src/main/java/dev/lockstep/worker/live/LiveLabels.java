package dev.lockstep.worker.live;

import dev.lockstep.worker.schedule.Labels;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stable names for objects: {@code ReentrantLock#1}, numbered by type in order of first sight. Calls no learner code. */
final class LiveLabels {
    private static final int MAX_TEXT = 200;

    private final Map<Object, String> byObject = new IdentityHashMap<>();
    private final Map<String, Integer> byType = new HashMap<>();

    /** {@return the object's name in a trace} */
    String of(@Nullable Object object) {
        return switch (object) {
            case null -> "";
            case String s -> cap(s);
            case Thread t -> cap(t.getName());
            case Class<?> c -> Labels.nameOf(c) + ".class";
            default -> byObject.computeIfAbsent(object, o -> numbered(Labels.nameOf(o.getClass())));
        };
    }

    /** {@return a value as it reads in an event's detail} */
    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> '"' + cap(s) + '"';
            case Character c -> "'" + c + "'";
            case Number n when n.getClass().getName().startsWith("java.lang.") -> n.toString();
            case Boolean b -> b.toString();
            case Enum<?> e -> e.name();
            default -> of(value);
        };
    }

    private String numbered(String type) {
        return type + "#" + byType.merge(type, 1, Integer::sum);
    }

    private static String cap(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
