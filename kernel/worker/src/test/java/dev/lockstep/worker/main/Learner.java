package dev.lockstep.worker.main;

import dev.lockstep.worker.wire.Request.ClassBytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Compiles a learner's source text; its lines are told as {@code cell-1.java:3}. */
final class Learner {
    private Learner() {}

    static List<ClassBytes> compile(String cell, String source) throws IOException {
        return compile(Map.of(cell, source));
    }

    /** Compiles several cells at once. */
    static List<ClassBytes> compile(Map<String, String> sources) throws IOException {
        var folder = Files.createTempDirectory("learner");
        try {
            var arguments = new ArrayList<>(List.of("-g", "-proc:none", "--enable-preview", "--source", "25", "-d", folder.toString()));
            for (var cell : sources.entrySet()) {
                arguments.add(Files.writeString(folder.resolve(cell.getKey() + ".java"), cell.getValue()).toString());
            }
            var text = new StringWriter();
            var sink = new PrintWriter(text);
            var javac = ToolProvider.findFirst("javac").orElseThrow();
            if (javac.run(sink, sink, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalArgumentException(text.toString());
            }
            return read(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<ClassBytes> read(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var classes = new ArrayList<ClassBytes>();
            for (var file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                var name = folder.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                classes.add(new ClassBytes(name, Files.readAllBytes(file)));
            }
            return classes;
        }
    }
}
