package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import dev.lockstep.worker.schedule.Labels;
import dev.lockstep.worker.schedule.Run;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that use a field of an object without naming it: by a {@link VarHandle}, or by a field updater. To the scheduler they are
 * uses of that field, the same as {@code object.field}. An updater does not tell its field, so it counts for each volatile one.
 */
public final class FieldCalls {
    private static final ClassValue<List<String>> VOLATILE = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return names(type);
        }
    };

    private FieldCalls() {}

    /** As {@link ConcurrentCalls#beforeCall}; {@code owner} is the object whose field it is. */
    public static void beforeCall(@Nullable Object handle, @Nullable Object owner, boolean reads, int site) {
        if (handle == null) {
            return;
        }
        var run = Engine.mine();
        if (run == null || owner == null || handle instanceof VarHandle it && it.coordinateTypes().isEmpty()) {
            ConcurrentCalls.beforeCall(handle, reads, site);
            return;
        }
        boolean compares = run.calls().compares(handle, owner, reads);
        try {
            ConcurrentCalls.beforeCall(handle, reads, site);
            uses(run, handle, owner, reads);
            if (compares) {
                run.calls().remember(handle, owner);
            }
        } finally {
            if (compares) {
                run.calls().goesOn();
            }
        }
    }

    private static void uses(Run run, Object handle, Object owner, boolean reads) {
        if (handle instanceof VarHandle it) {
            it.describeConstable().ifPresent(field ->
                    run.memory().variable(owner, name(it.coordinateTypes().getFirst(), field.constantName()), !reads));
        } else {
            for (var name : VOLATILE.get(owner.getClass())) {
                run.memory().variable(owner, name, !reads);
            }
        }
    }

    /** {@link #beforeCall} of a call whose result says whether it changed anything. */
    public static void beforeTry(@Nullable Object handle, @Nullable Object owner, boolean reads, int site) {
        var run = Engine.mine();
        if (run == null || handle == null) {
            return;
        }
        run.calls().tries(handle);
        try {
            beforeCall(handle, owner, reads, site);
        } finally {
            run.calls().goesOn();
        }
    }

    private static String name(Class<?> owner, String field) {
        return Labels.nameOf(owner) + "." + field;
    }

    private static List<String> names(Class<?> type) {
        var names = new ArrayList<String>();
        for (Class<?> at = type; at != null && at.getClassLoader() != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (Modifier.isVolatile(field.getModifiers()) && !Modifier.isStatic(field.getModifiers())) {
                    names.add(name(at, field.getName()));
                }
            }
        }
        return List.copyOf(names);
    }
}
