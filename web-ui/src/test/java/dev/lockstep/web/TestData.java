package dev.lockstep.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders for servers with a real kernel: each its own, but the image that workers are started from is linked once for all tests. */
public final class TestData {
    private static final Path SHARED = Path.of("target", "kernel-data", "worker").toAbsolutePath();

    private TestData() {}

    /** {@return the folder, where no worker's image has to be linked} */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(SHARED);
        Path link = Files.createDirectories(folder.resolve("kernel")).resolve("worker");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, SHARED);
        }
        return folder;
    }
}
