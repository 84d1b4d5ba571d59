package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.KernelException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a worker is started from: a run-time image that has all in it; or, where none can be linked, the JDK, the worker's modular jar and
 * the JDK classes that its agent redirects. In the data folder they are kept by VM version and the jar's digest, the image by modules too.
 *
 * @param java the command: of the linked image, or of the running JDK when none could be linked
 * @param linked whether that is an image with the worker and the redirected classes in it; then the jar and those classes are not used
 * @param jar the worker's jar
 * @param prepared the JDK classes that the jar's agent redirects, or a file that is not there: then each start rewrites them
 * @param emptyFolder where workers are started
 * @param note a sentence when something is less than it should be, else empty
 */
public record WorkerImage(Path java, boolean linked, Path jar, Path prepared, Path emptyFolder, String note) {
    private static final String RESOURCE = "/META-INF/lockstep/worker.jar";
    private static final Object LOCK = new Object();

    /** {@return the image with the usual modules, linked now if this is the first start; takes some seconds then} */
    public static WorkerImage in(Path dataFolder) {
        return in(dataFolder, List.of());
    }

    /**
     * Makes the image ready. Any number of threads and processes may do so at once: one links, the others wait for it.
     *
     * @param modules more modules than java.base
     */
    public static WorkerImage in(Path dataFolder, List<String> modules) {
        var bytes = workerJar();
        var all = new TreeSet<>(modules);
        all.add("java.base");
        var unpacked = Runtime.version() + "-" + digest(bytes);
        var linked = "image-" + unpacked + "-" + digest(String.join(",", all).getBytes(StandardCharsets.UTF_8));
        try {
            var folder = Files.createDirectories(dataFolder.resolve("worker").toAbsolutePath());
            synchronized (LOCK) {
                try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    return ready(Files.createDirectories(folder.resolve(linked)), Files.createDirectories(folder.resolve(unpacked)), bytes, all);
                }
            }
        } catch (IOException e) {
            throw new KernelException("The data folder " + dataFolder + " cannot be used: " + e.getMessage()
                    + ". Choose another one with --data.", e);
        }
    }

    /** {@return the run-time image or JDK that the command belongs to} */
    public Path home() {
        return parent(parent(java));
    }

    /** {@return where more that belongs to this image may be kept} */
    Path folder() {
        return parent(jar);
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static WorkerImage ready(Path linked, Path home, byte[] bytes, SortedSet<String> modules) throws IOException {
        var jar = home.resolve("worker.jar");
        if (!Files.exists(jar)) {
            var part = home.resolve("worker.jar.part");
            Files.write(part, bytes);
            Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        var empty = Files.createDirectories(home.resolve("empty"));
        var image = linked.resolve("image");
        var note = Files.exists(image) ? "" : new Link(image, jar).with(modules);
        return note.isEmpty() ? new WorkerImage(command(image), true, jar, home.resolve("prepared"), empty, "") : unlinked(jar, empty, note);
    }

    /** {@return the JDK that runs this, with that jar} */
    static WorkerImage unlinked(Path jar, Path emptyFolder, String note) throws IOException {
        var java = command(Path.of(System.getProperty("java.home")));
        var prepared = jar.resolveSibling("prepared");
        if (!Files.exists(prepared)) {
            new Preparation(java, jar).into(prepared);
        }
        return new WorkerImage(java, false, jar, prepared, emptyFolder, note);
    }

    private static Path command(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static byte[] workerJar() {
        try (var in = WorkerImage.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new KernelException("This build has no worker in it (" + RESOURCE + " is missing). Build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new KernelException("The worker in this build cannot be read: " + e.getMessage(), e);
        }
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
