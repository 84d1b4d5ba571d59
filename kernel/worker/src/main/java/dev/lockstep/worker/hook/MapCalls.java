package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The methods of {@link Map} that call the learner's code to find a value: a map of {@code java.util.concurrent} keeps others from the key for so long. */
public final class MapCalls {
    private MapCalls() {}

    @Replaces(owner = Map.class, name = "computeIfAbsent")
    public static @Nullable Object computeIfAbsent(Map<Object, Object> map, Object key, Function<Object, Object> make, int site) {
        return call(map, key, () -> map.computeIfAbsent(key, make), site);
    }

    @Replaces(owner = Map.class, name = "computeIfPresent")
    public static @Nullable Object computeIfPresent(Map<Object, Object> map, Object key, BiFunction<Object, Object, Object> make, int site) {
        return call(map, key, () -> map.computeIfPresent(key, make), site);
    }

    @Replaces(owner = Map.class, name = "compute")
    public static @Nullable Object compute(Map<Object, Object> map, Object key, BiFunction<Object, @Nullable Object, Object> make, int site) {
        return call(map, key, () -> map.compute(key, make), site);
    }

    @Replaces(owner = Map.class, name = "merge")
    public static @Nullable Object merge(Map<Object, Object> map, Object key, Object value, BiFunction<Object, Object, Object> make, int site) {
        return call(map, key, () -> map.merge(key, value, make), site);
    }

    private static @Nullable Object call(Map<Object, Object> map, @Nullable Object key, Supplier<@Nullable Object> call, int site) {
        var run = Engine.mine();
        if (run == null || map == null) {
            return call.get();
        }
        run.calls().before(map, false, site);
        run.calls().open().begin(map, key, site);
        try {
            return call.get();
        } finally {
            run.calls().open().end(map);
            run.calls().after(map, false);
        }
    }
}
