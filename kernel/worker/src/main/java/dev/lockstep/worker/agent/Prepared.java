package dev.lockstep.worker.agent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rewritten JDK classes, by internal name. Rewriting costs a third of a second, reading them back a few milliseconds, so the
 * host has them written once for each run-time image: {@code java -m dev.lockstep.worker/dev.lockstep.worker.agent.Prepared FILE}.
 */
public final class Prepared {
    private Prepared() {}

    /** Writes them to the named file, for the very image that runs this. */
    public static void main(String[] arguments) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            var classes = compute();
            out.writeInt(classes.size());
            for (var entry : classes.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        }
    }

    /** {@return the rewritten classes, and under its own name the door} */
    static Map<String, byte[]> compute() {
        var classes = new LinkedHashMap<String, byte[]>();
        classes.put(JdkRewriter.DOOR_NAME, DoorCopy.of(bytes(Door.class, "Door.class")));
        for (var names : List.of(JdkRewriter.CLASSES, StepRewriter.CLASSES, HashRewriter.CLASSES, MonitorRewriter.CLASSES)) {
            names.forEach(name -> classes.put(name, JdkRewriter.redirect(bytes(Object.class, "/" + name + ".class"))));
        }
        return classes;
    }

    static Map<String, byte[]> read(Path file) throws IOException {
        var classes = new LinkedHashMap<String, byte[]>();
        try (var in = new DataInputStream(new java.io.ByteArrayInputStream(Files.readAllBytes(file)))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                classes.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
        }
        return classes;
    }

    private static byte[] bytes(Class<?> near, String resource) {
        try (InputStream in = near.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the JDK has no " + resource + ": Lockstep needs a JDK 25");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
