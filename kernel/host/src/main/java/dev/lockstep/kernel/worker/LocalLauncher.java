package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Starts workers as child processes of this one. */
public final class LocalLauncher implements Launcher {
    private static final Duration TIDY = Duration.ofSeconds(2);
    private final Path folder;
    private final BiFunction<WorkerLimits, Optional<ControlGroup>, List<String>> command;
    private final Optional<ControlGroups> groups;
    private final Set<ControlGroup> left = ConcurrentHashMap.newKeySet();

    /** Starts workers from an image, in a sandbox, with the classes that all of them load where there are such. */
    public LocalLauncher(WorkerImage image, Sandbox sandbox, SharedClasses shared) {
        // In a sandbox the folder is another one anyway, and this one may be out of reach for the worker's user.
        this(sandbox.around().isPresent() ? Path.of("/") : image.emptyFolder(), sandbox.groups(), (limits, group) -> CommandLine.of(image,
                shared.in(sandbox.around()).map(recipe -> group.map(recipe::in).orElse(recipe)), limits, shared.flags(sandbox.around())));
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
        this(folder, Optional.empty(), (limits, _) -> command.apply(limits));
    }

    private LocalLauncher(Path folder, Optional<ControlGroups> groups, BiFunction<WorkerLimits, Optional<ControlGroup>, List<String>> command) {
        this.folder = folder;
        this.groups = groups;
        this.command = command;
    }

    @Override
    public Channel start(WorkerLimits limits) {
        var group = Optional.<ControlGroup>empty();
        try {
            if (groups.isPresent()) {
                group = Optional.of(groups.get().make(limits.of(Limit.MEMORY), limits.threads()));
            }
            var builder = new ProcessBuilder(command.apply(limits, group)).directory(folder.toFile());
            builder.environment().clear();
            builder.environment().put("LANG", "C.UTF-8");
            return new Child(Starter.run(builder::start), limits, group);
        } catch (IOException e) {
            group.ifPresent(ControlGroup::remove);
            throw new KernelException("No worker process could be started: " + e.getMessage(), e);
        }
    }

    @Override
    public void tidy() {
        long end = System.nanoTime() + TIDY.toNanos();
        while (!left.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            left.removeIf(ControlGroup::remove);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void kill(Channel channel) {
        if (channel instanceof Child child) {
            child.process().descendants().forEach(ProcessHandle::destroyForcibly);
            child.process().destroyForcibly();
            child.group().ifPresent(group -> {
                left.add(group);
                group.removeSoon(() -> left.remove(group));
            });
        }
    }
}
