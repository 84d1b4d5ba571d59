package dev.lockstep.worker.schedule;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types' calls and which fields' values a trace shows, asked for by simple names. Used on one thread. */
public final class Watch {
    private final Set<String> types;
    private final Set<String> fields;
    private final Map<Class<?>, Boolean> known = new IdentityHashMap<>();

    /** Watches calls of these types and all that implement them, and these fields ({@code Type.field}, or a variable's name). */
    public Watch(List<String> types, List<String> fields) {
        this.types = Set.copyOf(types);
        this.fields = Set.copyOf(fields);
    }

    boolean field(String what) {
        return !fields.isEmpty() && fields.contains(what);
    }

    /** {@return whether calls are watched of a method {@code Type.name}, on an object unless it is static} */
    boolean call(@Nullable Object self, String what) {
        if (types.isEmpty()) {
            return false;
        }
        int dot = what.indexOf('.');
        return types.contains(dot < 0 ? what : what.substring(0, dot))
                || self != null && known.computeIfAbsent(self.getClass(), this::anyOf);
    }

    private boolean anyOf(@Nullable Class<?> type) {
        if (type == null) {
            return false;
        }
        if (types.contains(type.getSimpleName()) || anyOf(type.getSuperclass())) {
            return true;
        }
        for (var each : type.getInterfaces()) {
            if (anyOf(each)) {
                return true;
            }
        }
        return false;
    }
}
