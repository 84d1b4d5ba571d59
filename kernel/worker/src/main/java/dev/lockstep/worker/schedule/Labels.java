package dev.lockstep.worker.schedule;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names for objects that are the same in every run of a schedule: the class's simple name and a number in order of appearance. */
public final class Labels {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return name(type);
        }
    };

    private static final String CHANNELS = "dev.lockstep.worker.net.Memory";

    private final Numbers numbers = new Numbers(Numbers.MOST);
    private final Map<String, Integer> perClass = new HashMap<>();
    private int[] ordinals = new int[32];
    /** Those that were asked for. */
    private @Nullable String[] labels = new String[32];

    Labels() {}

    /** {@return the name of a class as its author would call it; for a lambda or an anonymous class, that of what it implements} */
    public static String nameOf(Class<?> type) {
        return NAMES.get(type);
    }

    void forget() {
        if (numbers.size() > 0) {
            Arrays.fill(labels, 0, Math.min(labels.length, numbers.size() + 1), null);
            numbers.forget();
            perClass.clear();
        }
    }

    /** {@return the object's number; null has 0} */
    int number(@Nullable Object object) {
        if (object == null) {
            return 0;
        }
        var shown = object instanceof Monitor monitor ? monitor.shown() : object;
        int known = numbers.size();
        int number = numbers.of(shown);
        if (number > known) {
            if (number >= ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, number * 2);
            }
            ordinals[number] = perClass.merge(nameOf(shown.getClass()), 1, Integer::sum);
        }
        return number;
    }

    String label(int number) {
        if (number >= labels.length) {
            labels = Arrays.copyOf(labels, number * 2);
        }
        var known = labels[number];
        if (known != null) {
            return known;
        }
        var object = numbers.object(number);
        if (object instanceof Task task) {
            // A thread may get another name.
            return task.thread.getName();
        }
        var made = switch (object) {
            case Class<?> type -> nameOf(type) + ".class";
            case PrintStream stream when stream == System.out -> "System.out";
            case PrintStream stream when stream == System.err -> "System.err";
            case Monitor.Key(var map, var key) -> label(number(map)) + "[" + (key == null ? "…" : new Values(this).of(key)) + "]";
            default -> nameOf(object.getClass()) + "#" + ordinals[number];
        };
        labels[number] = made;
        return made;
    }

    /** {@return a hash of the label, without making it} */
    int hash(int number) {
        return number == 0 ? 0 : nameOf(numbers.object(number).getClass()).hashCode() * 31 + ordinals[number];
    }

    private static String name(Class<?> type) {
        if (type.isArray()) {
            return nameOf(type.getComponentType()) + "[]";
        }
        if (type.isHidden() || type.isAnonymousClass() || type.isSynthetic()) {
            var interfaces = type.getInterfaces();
            var shown = interfaces.length > 0 ? interfaces[0] : type.getSuperclass();
            return shown == null || shown == Object.class ? "Object" : nameOf(shown);
        }
        if (type.getName().startsWith(CHANNELS)) {
            return nameOf(type.getSuperclass()).replaceFirst("^Abstract", "");
        }
        return type.getSimpleName();
    }
}
