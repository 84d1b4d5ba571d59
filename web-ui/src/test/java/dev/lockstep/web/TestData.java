package dev.lockstep.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Data folders for servers with a real kernel: each its own, but the image that workers are started from is linked once for all tests. */
public final class TestData {
    private static final Path SHARED = Path.of("target", "kernel-data", "worker").toAbsolutePath();

    private TestData() {}

    /**
     * {@return a port that is free, and stays so while its server restarts} The system gives ports to whoever asks for any from 32768 on: another
     * test, or a connection of one, may have it the moment a server is closed.
     */
    public static int port() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            try (var free = new ServerSocket()) {
                free.bind(new InetSocketAddress("127.0.0.1", port));
                return port;
            } catch (BindException taken) {
                // Another one.
            }
        }
    }

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
