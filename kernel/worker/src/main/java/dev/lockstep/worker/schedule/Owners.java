package dev.lockstep.worker.schedule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.Map;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Whose state an object of the JDK shows: an iterator or a view shows its collection's, a set that of the map inside it, a read lock
 * that of its pair. Also tells what kind of object it is.
 */
final class Owners {
    /** What a call on an object means. */
    enum Nature {
        /** Nothing: it has no state, or nobody knows it. */
        NONE,
        /** It orders the tasks that use it: {@code java.util.concurrent} and handles. */
        CONCURRENT,
        /** Its methods hold its monitor. */
        SYNCHRONIZED,
        /** It leaves all order to its users. */
        PLAIN
    }

    private static final int DEPTH = 8;
    private static final ClassValue<Nature> NATURES = new ClassValue<>() {
        @Override
        protected Nature computeValue(Class<?> type) {
            return nature(type);
        }
    };
    private static final ClassValue<Object> INSIDE = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
            var handle = inside(type);
            return handle == null ? Nature.NONE : handle;
        }
    };
    private static final ClassValue<Object> MUTEX = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
            var handle = handle(type, "mutex");
            return handle == null ? Nature.NONE : handle;
        }
    };

    private static final ClassValue<Object> BEHIND = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> type) {
            var handle = type.getName().startsWith("java.util.Collections$Synchronized") ? first(type, "c", "m") : null;
            return handle == null ? Nature.NONE : handle;
        }
    };

    private Owners() {}

    static Nature nature(Object object) {
        return NATURES.get(object.getClass());
    }

    /** {@return the object whose state it shows, often itself} */
    static Object of(Object object) {
        var at = object;
        for (int i = 0; i < DEPTH; i++) {
            if (!(INSIDE.get(at.getClass()) instanceof VarHandle handle) || !(handle.get(at) instanceof Object next)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** {@return the collection that a synchronized one guards, or itself} */
    static Object behind(Object object) {
        return BEHIND.get(object.getClass()) instanceof VarHandle handle && handle.get(object) instanceof Object guarded ? of(guarded) : of(object);
    }

    /** {@return the object whose monitor the methods of a synchronized one hold} */
    static Object monitorOf(Object object) {
        if (MUTEX.get(object.getClass()) instanceof VarHandle handle && handle.get(object) instanceof Object mutex) {
            return mutex;
        }
        return object.getClass().getName().startsWith("java.util.Vector$") ? of(object) : object;
    }

    private static Nature nature(Class<?> type) {
        if (Vector.class.isAssignableFrom(type) || Hashtable.class.isAssignableFrom(type)) {
            return Nature.SYNCHRONIZED;
        }
        for (Class<?> known = type; known != null; known = known.getSuperclass()) {
            var name = known.getName();
            if (name.startsWith("java.util.concurrent.") || name.startsWith("dev.lockstep.worker.net.")
                    || name.startsWith("java.lang.invoke.") && name.contains("VarHandle")) {
                return Nature.CONCURRENT;
            }
            if (name.startsWith("java.util.Collections$Synchronized") || name.startsWith("java.util.Vector$")
                    || name.equals("java.lang.StringBuffer")) {
                return Nature.SYNCHRONIZED;
            }
            if (isStateless(name)) {
                return Nature.NONE;
            }
            if (name.startsWith("java.util.") || name.equals("java.lang.StringBuilder") || name.startsWith("java.text.")) {
                return Nature.PLAIN;
            }
        }
        return Nature.NONE;
    }

    private static boolean isStateless(String name) {
        return name.startsWith("java.util.ImmutableCollections") || name.startsWith("java.util.Collections$Empty")
                || name.startsWith("java.util.Collections$Singleton") || name.startsWith("java.util.stream.") || name.equals("java.util.AbstractCollection")
                || name.equals("java.util.AbstractMap") || name.equals("java.util.AbstractList") || name.equals("java.util.AbstractSet")
                || name.equals("java.util.AbstractQueue") || name.equals("java.util.AbstractSequentialList") || name.equals("java.util.Random")
                || name.equals("java.util.TimerTask") || name.equals("java.util.Timer") || name.startsWith("java.util.function.")
                || name.equals("java.util.EventObject") || name.startsWith("java.util.Optional");
    }

    private static @Nullable VarHandle inside(Class<?> type) {
        for (Class<?> known = type; known != null && known != Object.class; known = known.getSuperclass()) {
            var name = known.getName();
            if (!name.startsWith("java.util.") || name.startsWith("java.util.Collections$Synchronized")) {
                continue;
            }
            var handle = name.startsWith("java.util.concurrent.") ? concurrent(known) : inner(known);
            if (handle != null) {
                return handle;
            }
        }
        return null;
    }

    /** Both halves of a pair of locks, and a view or an iterator and its collection, are one object. */
    private static @Nullable VarHandle concurrent(Class<?> type) {
        var name = type.getName();
        if (name.startsWith("java.util.concurrent.locks.")) {
            return first(type, name.indexOf('$') > 0 ? new String[] {"sync", "this$0"} : new String[] {"sync"});
        }
        boolean shows = name.indexOf('$') > 0 && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
                || Iterator.class.isAssignableFrom(type));
        return shows ? first(type, "map", "m", "this$0") : name.endsWith(".ConcurrentSkipListSet") ? handle(type, "m") : null;
    }

    private static @Nullable VarHandle inner(Class<?> type) {
        var name = type.getName();
        if (name.startsWith("java.util.Collections$")) {
            return first(type, "c", "m", "list");
        }
        return switch (name) {
            case "java.util.HashSet" -> handle(type, "map");
            case "java.util.TreeSet", "java.util.TreeMap$NavigableSubMap", "java.util.TreeMap$KeySet" -> handle(type, "m");
            default -> name.endsWith("SubList") ? handle(type, "root") : name.indexOf('$') > 0 ? handle(type, "this$0") : null;
        };
    }

    private static @Nullable VarHandle first(Class<?> type, String... names) {
        for (var name : names) {
            var handle = handle(type, name);
            if (handle != null) {
                return handle;
            }
        }
        return null;
    }

    private static @Nullable VarHandle handle(Class<?> type, String name) {
        for (Class<?> known = type; known != null && known != Object.class; known = known.getSuperclass()) {
            for (Field field : known.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return handle(field);
                }
            }
        }
        return null;
    }

    private static @Nullable VarHandle handle(Field field) {
        try {
            return MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup()).unreflectVarHandle(field)
                    .withInvokeBehavior();
        } catch (IllegalAccessException e) {
            return null;
        }
    }
}
