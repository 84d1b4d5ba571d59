package dev.lockstep.worker.live;

import dev.lockstep.worker.schedule.Labels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Which types' calls and which fields' values a live run records, asked for by simple names. Safe for any thread. */
public final class LiveWatch {
    private final Set<String> types;
    private final Set<String> fields;
    private final IntFunction<String> names;
    private final Map<Integer, Boolean> sites = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> classes = new ConcurrentHashMap<>();

    /** @param names what the code does at a site */
    public LiveWatch(List<String> types, List<String> fields, IntFunction<String> names) {
        this.types = Set.copyOf(types);
        this.fields = Set.copyOf(fields);
        this.names = names;
    }

    boolean isEmpty() {
        return types.isEmpty() && fields.isEmpty();
    }

    boolean field(int site) {
        return !fields.isEmpty() && sites.computeIfAbsent(site, at -> fields.contains(names.apply(at)));
    }

    boolean call(@Nullable Object self, int site) {
        if (types.isEmpty()) {
            return false;
        }
        var what = names.apply(site);
        int dot = what.indexOf('.');
        return types.contains(dot < 0 ? what : what.substring(0, dot))
                || self != null && classes.computeIfAbsent(self.getClass(), this::isWatched);
    }

    private boolean isWatched(Class<?> type) {
        for (var at = type; at != null; at = at.getSuperclass()) {
            if (types.contains(Labels.nameOf(at)) || hasWatched(at.getInterfaces())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWatched(Class<?>[] interfaces) {
        for (var one : interfaces) {
            if (types.contains(Labels.nameOf(one)) || hasWatched(one.getInterfaces())) {
                return true;
            }
        }
        return false;
    }
}
