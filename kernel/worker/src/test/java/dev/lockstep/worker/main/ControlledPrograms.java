package dev.lockstep.worker.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The programs behind the table of what is controlled: one file a row, with a right program that passes in all schedules and a
 * wrong twin that is caught.
 *
 * @param name of the file, and the package of its classes
 * @param row what is controlled
 * @param how it is
 * @param wrong the ending of the twin, by the name of its kind
 * @param source the two classes
 */
public record ControlledPrograms(String name, String row, String how, String wrong, String source) {
    private static final Path FOLDER = Path.of("src/test/corpus/controlled");
    private static final String IMPORTS = """
            import java.lang.invoke.*; import java.time.*; import java.util.*; import java.util.concurrent.*; \
            import java.util.concurrent.atomic.*; import java.util.concurrent.locks.*; import java.util.stream.*; """;
    private static final String ALL = """

            interface Body { void run() throws Exception; }
            class All {
                static void run(Body... bodies) throws Exception {
                    var threads = new ArrayList<Thread>();
                    for (var body : bodies) {
                        threads.add(new Thread(() -> {
                            try {
                                body.run();
                            } catch (Exception e) {
                                throw new RuntimeException(e);
                            }
                        }, "T" + threads.size()));
                    }
                    for (var thread : threads) thread.start();
                    for (var thread : threads) thread.join();
                }
            }
            """;

    /** {@return all rows, by name} */
    public static List<ControlledPrograms> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().map(ControlledPrograms::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ControlledPrograms read(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString().replace(".java", "");
            return new ControlledPrograms(name, header(text, "row"), header(text, "how"), header(text, "wrong"),
                    "package " + name + "; " + IMPORTS + text.replaceFirst("// row", "/**/ // row") + ALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(String text, String what) {
        return text.lines().filter(line -> line.startsWith("// " + what + ": ")).map(line -> line.substring(what.length() + 5))
                .findFirst().orElseThrow();
    }
}
