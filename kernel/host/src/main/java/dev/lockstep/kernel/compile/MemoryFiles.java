package dev.lockstep.kernel.compile;

import dev.lockstep.kernel.CompiledCode.ClassFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Where one compilation reads and writes: memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

    private final boolean checks;

    /** @param checks whether the API of checks can be imported */
    MemoryFiles(JavaFileManager platform, boolean checks) {
        super(platform);
        this.checks = checks;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        return checks && location == StandardLocation.CLASS_PATH && packageName.equals(CheckApi.PACKAGE) ? CheckApi.classes()
                : super.list(location, packageName, kinds, recurse);
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return CheckApi.has(file) ? CheckApi.name(file) : super.inferBinaryName(location, file);
    }

    List<ClassFile> classes() {
        return written.entrySet().stream().map(entry -> new ClassFile(entry.getKey(), entry.getValue().toByteArray())).toList();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        var bytes = written.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                bytes.reset();
                return bytes;
            }
        };
    }

    /** One source; any number of public classes may be in it. */
    static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replaceAll("[^\\p{L}\\p{N}._-]", "_")), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && !simpleName.endsWith("-info");
        }
    }
}
