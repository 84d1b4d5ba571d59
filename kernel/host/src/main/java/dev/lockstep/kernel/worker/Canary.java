package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Sends a small program of ours into a sandbox and hears what it could reach: the host's network, files, processes and environment.
 * That it found nothing is remembered beside the image until the machine or the recipe changes; that it found something never is.
 */
final class Canary {
    /** It prints this last; without it nothing it did not find counts. */
    private static final String ALIVE = "alive";
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final WorkerLimits LIMITS = WorkerLimits.heap(32);

    private Canary() {}

    /** {@return empty when a canary came back with nothing since this machine started, else what it has to say} */
    static String remembered(WorkerImage image, Bubblewrap around) throws IOException {
        return remembered(image, "sandbox", key(image, around), () -> sent(image, Optional.of(around)));
    }

    /** What is tried. */
    interface Attempt {
        String seen() throws IOException;
    }

    /** {@return empty when this was tried under that key and went well, else what comes of trying it now} */
    static String remembered(WorkerImage image, String name, String key, Attempt attempt) throws IOException {
        var file = image.folder().resolve(name);
        if (Files.exists(file) && Files.readString(file).equals(key)) {
            return "";
        }
        var seen = attempt.seen();
        if (seen.isEmpty()) {
            remember(image.folder(), file, key);
        }
        return seen;
    }

    private static void remember(Path folder, Path file, String key) {
        try {
            var part = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".part");
            try {
                Files.writeString(part, key);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // A full disk makes no sandbox worse: it is tried again the next time.
            return;
        }
    }

    /** {@return half a sentence on what it reached or why it did not come back, or empty} */
    static String sent(WorkerImage image, Optional<Bubblewrap> around) throws IOException {
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var mine = image.folder().resolve("canary");
            Files.writeString(mine, "seen");
            var command = CommandLine.canary(image, around, LIMITS,
                    List.of(Integer.toString(listening.getLocalPort()), mine.toString(), Long.toString(ProcessHandle.current().pid())));
            var builder = new ProcessBuilder(command).directory(around.isPresent() ? Path.of("/").toFile() : image.emptyFolder().toFile())
                    .redirectErrorStream(true);
            builder.environment().put("LOCKSTEP_CANARY", "seen");
            return Starter.run(() -> heard(builder.start()));
        }
    }

    private static String heard(Process process) throws IOException {
        try {
            var said = Tail.of(process.getInputStream());
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return "a program in it did not end";
            }
            var lines = said.whole().lines().toList();
            if (process.exitValue() != 0 || !lines.contains(ALIVE)) {
                return "nothing starts in it (" + lines.stream().limit(3).collect(Collectors.joining("; ")) + ")";
            }
            return lines.stream().filter(line -> !line.equals(ALIVE)).collect(Collectors.joining(", "));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "nobody waited for it";
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static String key(WorkerImage image, Bubblewrap around) throws IOException {
        var bwrap = around.tools().bwrap();
        return String.join("\n", Files.readString(BOOT, StandardCharsets.UTF_8).strip(), System.getProperty("user.name"),
                Files.getLastModifiedTime(bwrap) + " " + Files.size(bwrap), fixed(around) + CommandLine.canary(image, Optional.empty(), LIMITS, List.of()));
    }

    /** The recipe without the number of the worker's user. */
    private static String fixed(Bubblewrap around) {
        return around.around(LIMITS, List.of()).stream().filter(word -> !word.matches("1[5-9][0-9]{8}")).collect(Collectors.joining(" "));
    }
}
