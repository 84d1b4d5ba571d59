package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/**
 * Links a run-time image with only the modules a worker needs, the worker's own among them, and the JDK's classes redirected in it: what is
 * not in it cannot be used against us.
 */
record Link(Path image, Path jar) {
    private static final int PATIENCE_SECONDS = 180;
    private static final String WORKER = "dev.lockstep.worker";

    /** {@return empty when it is linked, else a sentence why not} */
    String with(SortedSet<String> modules) throws IOException {
        var part = image.resolveSibling("image.part");
        delete(part);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--module-path", jar.toString(), "--add-modules", "jdk.jlink",
                "--add-exports", "jdk.jlink/jdk.tools.jlink.internal=" + WORKER, "--add-exports", "jdk.jlink/jdk.tools.jlink.plugin=" + WORKER,
                "-m", WORKER + "/" + WORKER + ".agent.LinkedImage"));
        command.addAll(List.of("--module-path", jar.toString(), "--add-modules", WORKER + "," + String.join(",", modules), "--output", part.toString(),
                "--generate-cds-archive", "--strip-debug", "--no-header-files", "--no-man-pages"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(image.resolveSibling("link.log").toFile()).start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                Files.move(part, image, StandardCopyOption.ATOMIC_MOVE);
                return "";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        delete(part);
        return "No run-time image could be linked (see " + image.resolveSibling("link.log")
                + "), so workers run on the whole JDK: slower to start and with more in reach.";
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
