package dev.lockstep.worker.rewrite;

import dev.lockstep.worker.hook.Hooks;
import dev.lockstep.worker.wire.Request.ClassBytes;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Java sources to class files, by the JDK's own compiler. */
public final class Compiler {
    private Compiler() {}

    public static List<ClassBytes> compile(String fileName, String source) {
        return inFolder(folder -> {
            Path file = Files.writeString(folder.resolve(fileName), source);
            return compile(folder, List.of(file));
        });
    }

    static List<ClassBytes> compile(List<Path> sources) {
        return inFolder(folder -> compile(folder, sources));
    }

    private static List<ClassBytes> compile(Path folder, List<Path> sources) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-g", "-nowarn", "-classpath", hooks(), "-d", classes.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int status = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalArgumentException(messages.toString());
        }
        List<ClassBytes> compiled = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('/', '.').replace(".class", "");
                compiled.add(new ClassBytes(name, Files.readAllBytes(file)));
            }
        }
        return compiled;
    }

    /** {@return where the hooks are, which the tests may well name} */
    private static String hooks() {
        return new File(Hooks.class.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
    }

    private interface Work {
        List<ClassBytes> in(Path folder) throws IOException;
    }

    private static List<ClassBytes> inFolder(Work work) {
        try {
            Path folder = Files.createTempDirectory("rewrite");
            try {
                return work.in(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
