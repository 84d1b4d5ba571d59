package dev.lockstep.kernel.worker;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The classes that every worker loads, as a virtual machine has them in memory: written once for each image, sandbox and jar, then mapped
 * into each worker, which starts in half the processor's time. Where it cannot be made, or does not fit, workers start all the same.
 *
 * @param file of the archive, or empty
 */
public record SharedClasses(Optional<Path> file) {
    private static final int PATIENCE_SECONDS = 60;
    private static final Object LOCK = new Object();

    /** {@return none} */
    static SharedClasses none() {
        return new SharedClasses(Optional.empty());
    }

    /**
     * {@return the archive for these workers, made now if there is none; takes some seconds then}
     *
     * @param rehearsal starts a worker by that launcher and has it do what workers do
     */
    public static SharedClasses of(WorkerImage image, Sandbox sandbox, Consumer<Launcher> rehearsal) {
        try {
            var folder = image.folder().resolve("shared-" + key(image, sandbox.around()));
            var archive = folder.resolve("classes");
            synchronized (LOCK) {
                try (var channel = FileChannel.open(image.folder().resolve("shared.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    if (!Files.exists(archive)) {
                        make(image, sandbox.around(), Files.createDirectories(folder), archive, rehearsal);
                    }
                }
            }
            // An empty file says that it was tried.
            return Files.size(archive) == 0 ? none() : new SharedClasses(Optional.of(sandbox.around().isPresent() ? readable(archive) : archive));
        } catch (IOException e) {
            return none();
        }
    }

    /** {@return the recipe with the archive in it} */
    Optional<Bubblewrap> in(Optional<Bubblewrap> around) {
        return around.map(recipe -> file.map(recipe::with).orElse(recipe));
    }

    /** {@return the flags by which a virtual machine finds it; one that it cannot use is no word worth} */
    List<String> flags(Optional<Bubblewrap> around) {
        return file.map(path -> List.of("-XX:SharedArchiveFile=" + (around.isPresent() ? Bubblewrap.SHARED_INSIDE : path), "-Xlog:cds*=off", "-Xlog:aot*=off"))
                .orElse(List.of());
    }

    private static void make(WorkerImage image, Optional<Bubblewrap> around, Path folder, Path archive, Consumer<Launcher> rehearsal) throws IOException {
        var list = folder.resolve("list");
        rehearsal.accept(new Patient(LocalLauncher.recording(image, list)));
        var part = folder.resolve("part");
        Files.deleteIfExists(part);
        if (Files.exists(list)) {
            if (!image.linked()) {
                // What was resolved in a class that the agent had rewritten has other numbers in the one of the JDK.
                Files.write(list, Files.readAllLines(list).stream().filter(line -> !line.startsWith("@cp ")).toList());
            }
            var command = around.map(recipe -> recipe.making(folder, CommandLine.archiver(image, Bubblewrap.JAVA_INSIDE, Bubblewrap.JAR_INSIDE,
                    Bubblewrap.SHARED_INSIDE.resolveSibling("list"), Bubblewrap.SHARED_INSIDE.resolveSibling("part"))))
                    .orElseGet(() -> CommandLine.archiver(image, image.java(), image.jar(), list, part));
            if (!written(command, folder.resolve("log"))) {
                Files.deleteIfExists(part);
            }
        }
        if (!Files.exists(part)) {
            Files.createFile(part);
        }
        Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
    }

    /** {@return whether all of it was written} Who is interrupted meanwhile learns nothing: the next one tries again. */
    static boolean written(List<String> command, Path log) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the archive of classes was not written in time");
            }
            return process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the archive of classes was not waited for");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Path readable(Path archive) throws IOException {
        return PublicCopy.of(List.of(archive)).getFirst();
    }

    /** The virtual machine refuses an archive whose jar or modules were written at another time. */
    private static String key(WorkerImage image, Optional<Bubblewrap> around) throws IOException {
        var home = around.map(Bubblewrap::home).orElse(image.home());
        var jar = around.map(Bubblewrap::jar).orElse(image.jar());
        var parts = new ArrayList<String>(List.of(around.isPresent() ? "inside" : jar.toString()));
        for (var file : List.of(jar, home.resolve("lib").resolve("modules"))) {
            parts.add(Files.getLastModifiedTime(file) + " " + Files.size(file));
        }
        return WorkerImage.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Lets a worker end by itself, so that its list is whole. */
    private record Patient(Launcher launcher) implements Launcher {
        @Override
        public Channel start(WorkerLimits limits) {
            return launcher.start(limits);
        }

        @Override
        public void kill(Channel channel) {
            try {
                channel.toWorker().close();
            } catch (IOException e) {
                // It is gone already.
                launcher.kill(channel);
                return;
            }
            channel.death();
            launcher.kill(channel);
        }
    }
}
