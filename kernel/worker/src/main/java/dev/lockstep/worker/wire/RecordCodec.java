package dev.lockstep.worker.wire;

import dev.lockstep.worker.wire.Makers.Maker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The binary form of records, derived from their components: no type name crosses the wire, only the position of a record in
 * its sealed family, so a reader can build nothing but the message types it asked for. Every length and depth is capped.
 */
final class RecordCodec {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ITEMS = 8_000_000;
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordCodec() {}

    /** A record's components, their types and what makes it. */
    private record Shape(RecordComponent[] components, Type[] types, Maker maker) {
        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            var types = new Type[components.length];
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                types[i] = components[i].getGenericType();
            }
            var maker = Makers.ALL.get(type);
            return new Shape(components, types, maker == null ? byReflection(type) : maker);
        }
    }

    /** {@return what makes a record as its canonical constructor does} */
    static Maker byReflection(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return of -> {
                try {
                    return (Record) constructor.newInstance(of);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException("no such record: " + type.getSimpleName(), e);
                }
            };
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor: " + type, e);
        }
    }

    static byte[] encode(Record message) throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        var out = new DataOutputStream(bytes);
        write(out, family(message.getClass()), message);
        return bytes.toByteArray();
    }

    static <T> T decode(byte[] bytes, Class<T> type) throws IOException {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            var value = type.cast(read(in, type, 0));
            if (in.available() > 0) {
                throw new IOException("not a message: " + in.available() + " bytes too many");
            }
            return value;
        } catch (RuntimeException e) {
            throw new IOException("not a message: " + e.getMessage(), e);
        }
    }

    /** The outermost sealed interface that a record belongs to, or the record itself. */
    private static Class<?> family(Class<?> record) {
        for (var face : record.getInterfaces()) {
            if (face.isSealed()) {
                return face;
            }
        }
        return record;
    }

    private static void write(DataOutputStream out, Type type, Object value) throws IOException {
        switch (value) {
            case Integer i -> out.writeInt(i);
            case Long l -> out.writeLong(l);
            case Boolean b -> out.writeBoolean(b);
            case Double d -> out.writeDouble(d);
            case String s -> writeBytes(out, s.getBytes(StandardCharsets.UTF_8));
            case byte[] b -> writeBytes(out, b);
            case Enum<?> e -> out.writeShort(e.ordinal());
            case List<?> list -> {
                out.writeInt(list.size());
                for (var item : list) {
                    write(out, argument(type), item);
                }
            }
            case Optional<?> optional -> {
                out.writeBoolean(optional.isPresent());
                if (optional.isPresent()) {
                    write(out, argument(type), optional.get());
                }
            }
            case Record record -> writeRecord(out, raw(type), record);
            default -> throw new IllegalArgumentException("no wire form for " + value.getClass());
        }
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeRecord(DataOutputStream out, Class<?> declared, Record record) throws IOException {
        if (declared.isSealed()) {
            out.writeByte(List.of(declared.getPermittedSubclasses()).indexOf(record.getClass()));
        }
        var shape = shape(record.getClass());
        for (int i = 0; i < shape.types().length; i++) {
            try {
                write(out, shape.types()[i], shape.components()[i].getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Object read(DataInputStream in, Type type, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("not a message: nested too deeply");
        }
        var raw = raw(type);
        if (raw == int.class) return in.readInt();
        if (raw == long.class || raw == Long.class) return in.readLong();
        if (raw == Integer.class) return in.readInt();
        if (raw == boolean.class) return in.readBoolean();
        if (raw == double.class) return in.readDouble();
        if (raw == String.class) return new String(readBytes(in), StandardCharsets.UTF_8);
        if (raw == byte[].class) return readBytes(in);
        if (raw.isEnum()) return raw.getEnumConstants()[in.readUnsignedShort()];
        if (raw == List.class) return readList(in, argument(type), depth);
        if (raw == Optional.class) return in.readBoolean() ? Optional.of(read(in, argument(type), depth + 1)) : Optional.empty();
        if (raw.isSealed()) return readRecord(in, raw.getPermittedSubclasses()[in.readUnsignedByte()], depth);
        if (raw.isRecord()) return readRecord(in, raw, depth);
        throw new IOException("no wire form for " + raw);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("not a message: length " + length);
        }
        return in.readNBytes(length);
    }

    private static List<Object> readList(DataInputStream in, Type item, int depth) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MAX_ITEMS) {
            throw new IOException("not a message: " + size + " items");
        }
        var list = new ArrayList<Object>(Math.min(size, in.available()));
        for (int i = 0; i < size; i++) {
            list.add(read(in, item, depth + 1));
        }
        return list;
    }

    private static Object readRecord(DataInputStream in, Class<?> type, int depth) throws IOException {
        if (!type.isRecord()) {
            throw new IOException("not a message: no such record");
        }
        var shape = shape(type);
        var values = new Object[shape.types().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in, shape.types()[i], depth + 1);
        }
        return shape.maker().make(values);
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Shape::of);
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> plain ? plain : (Class<?>) ((ParameterizedType) type).getRawType();
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
