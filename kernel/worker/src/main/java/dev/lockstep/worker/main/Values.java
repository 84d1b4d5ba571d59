package dev.lockstep.worker.main;

import dev.lockstep.worker.schedule.Names;
import dev.lockstep.worker.program.Value;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between {@link Value} and Java objects. Decoding builds only what the expected type already names; encoding knows the
 * vocabulary of drive methods and nothing else.
 */
final class Values {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ITEMS = 100_000;

    private Values() {}

    /** @throws IllegalArgumentException when the value does not have the shape of the type */
    static @Nullable Object decode(Value value, Type type) {
        var raw = raw(type);
        return switch (value) {
            case Value.Nothing() -> nothing(raw);
            case Value.Whole(long whole) -> whole(whole, raw);
            case Value.Real(double real) -> raw == float.class || raw == Float.class ? (Object) (float) real : (Object) real;
            case Value.Truth(boolean truth) -> truth;
            case Value.Text(String text) -> text;
            case Value.Constant(String ignored, String name) -> constant(raw, name);
            case Value.Sequence(List<Value> items) -> sequence(items, type, raw);
            case Value.Structure(String ignored, List<Value> components) -> structure(components, raw);
        };
    }

    private static @Nullable Object nothing(Class<?> raw) {
        if (raw.isPrimitive()) {
            throw mismatch("nothing", raw);
        }
        return null;
    }

    private static Object whole(long whole, Class<?> raw) {
        if ((raw == int.class || raw == Integer.class) && (int) whole != whole) throw mismatch("" + whole, raw);
        if (raw == int.class || raw == Integer.class) return (int) whole;
        if (raw == short.class || raw == Short.class) return (short) whole;
        if (raw == byte.class || raw == Byte.class) return (byte) whole;
        if (raw == char.class || raw == Character.class) return (char) whole;
        if (raw == double.class || raw == Double.class) return (double) whole;
        return whole;
    }

    private static Object constant(Class<?> raw, String name) {
        for (var constant : raw.isEnum() ? raw.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw mismatch("the constant " + name, raw);
    }

    private static Object sequence(List<Value> items, Type type, Class<?> raw) {
        if (raw.isArray()) {
            var array = Array.newInstance(raw.getComponentType(), items.size());
            for (int i = 0; i < items.size(); i++) {
                Array.set(array, i, decode(items.get(i), raw.getComponentType()));
            }
            return array;
        }
        if (!raw.isAssignableFrom(ArrayList.class)) {
            throw mismatch("a list", raw);
        }
        var item = type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : Object.class;
        var list = new ArrayList<@Nullable Object>(items.size());
        items.forEach(one -> list.add(decode(one, item)));
        return list;
    }

    private static Object structure(List<Value> components, Class<?> raw) {
        var shape = raw.isRecord() ? raw.getRecordComponents() : null;
        if (shape == null || shape.length != components.size()) {
            throw mismatch("a record of " + components.size() + " components", raw);
        }
        var types = new Class<?>[shape.length];
        var values = new Object[shape.length];
        for (int i = 0; i < shape.length; i++) {
            types[i] = shape[i].getType();
            values[i] = decode(components.get(i), shape[i].getGenericType());
        }
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + Names.type(raw.getName()), e);
        }
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> c -> c;
            case ParameterizedType p -> raw(p.getRawType());
            default -> Object.class;
        };
    }

    private static IllegalArgumentException mismatch(String what, Class<?> type) {
        return new IllegalArgumentException(what + " is not a " + Names.type(type.getName()));
    }

    /** {@return the value, or empty when it is not in the vocabulary} Reads components of learner records: calls learner code. */
    static Optional<Value> encode(@Nullable Object object) {
        try {
            return Optional.of(encode(object, 0));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    private static Value encode(@Nullable Object object, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("nested too deeply");
        }
        return switch (object) {
            case null -> new Value.Nothing();
            case Byte n -> new Value.Whole(n);
            case Short n -> new Value.Whole(n);
            case Integer n -> new Value.Whole(n);
            case Long n -> new Value.Whole(n);
            case Character c -> new Value.Whole(c);
            case Float f -> new Value.Real(f);
            case Double d -> new Value.Real(d);
            case Boolean b -> new Value.Truth(b);
            case String s -> new Value.Text(s);
            case Enum<?> e -> new Value.Constant(Names.type(e.getDeclaringClass().getName()), e.name());
            case List<?> list -> encodeList(list, depth);
            case Record record -> encodeRecord(record, depth);
            default -> encodeArray(object, depth);
        };
    }

    private static Value encodeList(List<?> list, int depth) {
        var items = new ArrayList<Value>();
        for (var item : list) {
            if (items.size() == MAX_ITEMS) {
                throw new IllegalArgumentException("too long");
            }
            items.add(encode(item, depth + 1));
        }
        return new Value.Sequence(items);
    }

    private static Value encodeRecord(Record record, int depth) {
        var components = new ArrayList<Value>();
        for (var component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                components.add(encode(accessor.invoke(record), depth + 1));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("a component cannot be read", e);
            }
        }
        return new Value.Structure(Names.type(record.getClass().getName()), components);
    }

    private static Value encodeArray(Object object, int depth) {
        if (!object.getClass().isArray() || Array.getLength(object) > MAX_ITEMS) {
            throw new IllegalArgumentException("no value for a " + Names.type(object.getClass().getName()));
        }
        var items = new ArrayList<Value>();
        for (int i = 0; i < Array.getLength(object); i++) {
            items.add(encode(Array.get(object, i), depth + 1));
        }
        return new Value.Sequence(items);
    }
}
