package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.KernelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Starts workers as child processes of this one. */
public final class LocalLauncher implements Launcher {
    private final Path folder;
    private final Function<WorkerLimits, List<String>> command;

    /** Starts workers from an image, in a sandbox, with the classes that all of them load where there are such. */
    public LocalLauncher(WorkerImage image, Sandbox sandbox, SharedClasses shared) {
        // In a sandbox the folder is another one anyway, and this one may be out of reach for the worker's user.
        this(sandbox.around().isPresent() ? Path.of("/") : image.emptyFolder(),
                limits -> CommandLine.of(image, shared.in(sandbox.around()), limits, shared.flags(sandbox.around())));
    }

    /** {@return a launcher of workers of our own without a sandbox, which write down the classes that they load} */
    static LocalLauncher recording(WorkerImage image, Path list) {
        return new LocalLauncher(image.emptyFolder(),
                limits -> CommandLine.of(image, Optional.empty(), limits, List.of("-XX:DumpLoadedClassList=" + list)));
    }

    /** {@return a launcher of processes that compile, with so many warm states each} */
    public static LocalLauncher compilers(WorkerImage image, int warm) {
        return new LocalLauncher(image.emptyFolder(), limits -> CompilerCommand.of(limits, warm));
    }

    LocalLauncher(Path folder, Function<WorkerLimits, List<String>> command) {
        this.folder = folder;
        this.command = command;
    }

    @Override
    public Channel start(WorkerLimits limits) {
        var builder = new ProcessBuilder(command.apply(limits)).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LANG", "C.UTF-8");
        try {
            return new Child(Starter.run(builder::start), limits);
        } catch (IOException e) {
            throw new KernelException("No worker process could be started: " + e.getMessage(), e);
        }
    }

    @Override
    public void kill(Channel channel) {
        if (channel instanceof Child child) {
            child.process.descendants().forEach(ProcessHandle::destroyForcibly);
            child.process.destroyForcibly();
        }
    }

    /** One child process; its stderr is read to the end so that it never blocks, and its last part kept. */
    private static final class Child implements Channel {
        private static final int EXIT_ON_OUT_OF_MEMORY = 3;
        private final Process process;
        private final WorkerLimits limits;
        private final Tail errors;

        Child(Process process, WorkerLimits limits) {
            this.process = process;
            this.limits = limits;
            this.errors = Tail.of(process.getErrorStream());
        }

        /** The virtual machine names the part of memory that ran out, as its last words. */
        private String which(String said) {
            if (said.contains("Metaspace") || said.contains("Compressed class space")) {
                return " (the limit is " + WorkerLimits.CLASS_MEGABYTES + " MB for classes)";
            }
            if (said.contains("native thread")) {
                return " (it started more threads than the machine lets it)";
            }
            boolean heap = said.contains("heap space") || said.contains("array size") || said.contains("overhead limit");
            return heap ? " (the limit is " + limits.heapMegabytes() + " MB of heap)" : "";
        }

        @Override
        public InputStream fromWorker() {
            return process.getInputStream();
        }

        @Override
        public OutputStream toWorker() {
            return process.getOutputStream();
        }

        @Override
        public Death death() {
            try {
                if (!process.waitFor(2, TimeUnit.SECONDS)) {
                    return Death.of("it closed its side of the pipe");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Death.of("nobody waited for it");
            }
            int exit = process.exitValue();
            var said = errors.text();
            if (exit == EXIT_ON_OUT_OF_MEMORY || said.contains("OutOfMemoryError")) {
                return Death.of("it ran out of memory" + which(said));
            }
            if (exit > 128) {
                return Death.of("it was killed (signal " + (exit - 128) + ")");
            }
            return new Death("it ended with exit status " + exit + (said.isBlank() ? "" : " and said: " + said.strip()), OptionalInt.of(exit));
        }
    }
}
