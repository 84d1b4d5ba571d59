package dev.lockstep.kernel.compile;

import dev.lockstep.check.Check;
import dev.lockstep.check.Driven;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Moment;
import dev.lockstep.check.Schedules;
import dev.lockstep.check.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The classes that a judge half is compiled against, and nobody else: the compiler reads them from here, not from a class path. */
final class CheckApi {
    static final String PACKAGE = "dev.lockstep.check";

    private CheckApi() {}

    private static final class Known {
        private static final List<JavaFileObject> CLASSES =
                List.of(file(Check.class), file(Driven.class), file(Inputs.class), file(Moment.class), file(Schedules.class), file(Subject.class));
    }

    static List<JavaFileObject> classes() {
        return Known.CLASSES;
    }

    /** {@return the binary name of one of them} */
    static String name(JavaFileObject file) {
        return ((ApiClass) file).name;
    }

    private static JavaFileObject file(Class<?> type) {
        try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            if (in == null) {
                throw new IllegalStateException("the check API is not packed: " + type.getName());
            }
            return new ApiClass(type.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the check API cannot be read", e);
        }
    }

    static boolean has(JavaFileObject file) {
        return file instanceof ApiClass;
    }

    private static final class ApiClass extends SimpleJavaFileObject {
        private final String name;
        private final byte[] bytes;

        ApiClass(String name, byte[] bytes) {
            super(URI.create("check:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
