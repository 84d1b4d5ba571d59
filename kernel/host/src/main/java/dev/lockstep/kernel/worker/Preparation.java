package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has the redirected JDK classes written once, by the very image and jar that will use them: a worker then reads them back in
 * milliseconds where rewriting costs a third of a second. When it fails, workers rewrite at each start.
 */
record Preparation(Path java, Path jar) {
    private static final int PATIENCE_SECONDS = 60;
    private static final String MAIN = "dev.lockstep.worker/dev.lockstep.worker.agent.Prepared";

    void into(Path file) throws IOException {
        var part = file.resolveSibling("prepared.part");
        var command = List.of(java.toString(), "-XX:+UseSerialGC", "--module-path", jar.toString(), "-m", MAIN, part.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("prepared.log").toFile()).start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
