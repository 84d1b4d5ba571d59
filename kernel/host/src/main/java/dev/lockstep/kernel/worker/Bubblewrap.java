package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.Limit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The recipe of the sandbox: as root first another user, then limits, then namespaces of its own in which there is the worker's
 * image, the C library and an empty folder. The order matters: bubblewrap started by root leaves root inside.
 *
 * @param tools where the programs are
 * @param home the run-time image, readable for the user that the worker runs as
 * @param jar the worker's jar, as readable
 * @param prepared the redirected JDK classes, as readable; may be missing
 * @param filter refuses to start processes
 * @param shared the classes that all workers load, as readable, where there are such
 * @param group which the worker is put into, where there are such
 */
record Bubblewrap(Tools tools, Path home, Path jar, Path prepared, Path filter, Optional<Path> shared, Optional<ControlGroup> group) {
    static final Path JAVA_INSIDE = Path.of("/jdk/bin/java");
    static final Path JAR_INSIDE = Path.of("/app/worker.jar");
    static final Path PREPARED_INSIDE = Path.of("/app/prepared");
    static final Path SHARED_INSIDE = Path.of("/app/shared/classes");

    /** Users that no machine has; each worker is another one, because limits on processes count by user. */
    private static final long FIRST_USER = 1_500_000_000L;
    private static final AtomicLong WORKERS = new AtomicLong();
    private static final List<String> LIBRARIES =
            List.of("/lib64", "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/lib/ld-linux-aarch64.so.1");

    /** The programs that the recipe is made of; {@code setpriv} only where this runs as root. */
    record Tools(Path bwrap, Path prlimit, Optional<Path> setpriv) {}

    Bubblewrap with(Path sharedClasses) {
        return new Bubblewrap(tools, home, jar, prepared, filter, Optional.of(sharedClasses), group);
    }

    Bubblewrap in(ControlGroup one) {
        return new Bubblewrap(tools, home, jar, prepared, filter, shared, Optional.of(one));
    }

    /** {@return a command that runs one of our own where a worker would run, with a folder to write to} */
    List<String> making(Path folder, List<String> inside) {
        var command = new ArrayList<>(List.of(tools.bwrap().toString(), "--unshare-all", "--die-with-parent", "--new-session"));
        command.addAll(files());
        command.addAll(List.of("--bind", folder.toString(), parent(SHARED_INSIDE).toString(), "--dir", "/proc/self",
                "--symlink", JAVA_INSIDE.toString(), "/proc/self/exe", "--dev", "/dev", "--tmpfs", "/tmp", "--clearenv",
                "--setenv", "LANG", "C.UTF-8", "--chdir", "/tmp"));
        command.addAll(inside);
        return command;
    }

    /** {@return a command that runs that one inside} */
    List<String> around(WorkerLimits limits, List<String> inside) {
        var command = new ArrayList<String>();
        // A process builder hands on three streams only; bubblewrap reads the filter from a fourth.
        command.addAll(List.of(Pipes.SHELL, "-c", group.map(ControlGroup::enter).orElse("") + "exec 9<\"$0\" " + Pipes.MOVE + " && exec \"$@\"",
                filter.toString()));
        tools.setpriv().ifPresent(setpriv -> {
            var user = Long.toString(nextUser());
            command.addAll(List.of(setpriv.toString(), "--reuid", user, "--regid", user, "--clear-groups", "--no-new-privs"));
        });
        command.addAll(List.of(tools.prlimit().toString(), "--nofile=" + limits.of(Limit.OPEN_FILES),
                "--fsize=" + limits.of(Limit.FILE_SIZE), "--core=0", "--data=" + limits.of(Limit.MEMORY), "--cpu=" + limits.of(Limit.CPU)));
        if (tools.setpriv().isPresent()) {
            command.add("--nproc=" + limits.threads());
        }
        command.add("--");
        command.addAll(namespaces(limits.of(Limit.DISK)));
        command.addAll(inside);
        return command;
    }

    /** Flags of a virtual machine that finds no user and no clock settings inside. */
    static List<String> flags() {
        return List.of("-Duser.home=/tmp", "-Duser.name=learner", "-Duser.timezone=" + ZoneId.systemDefault().getId());
    }

    private List<String> namespaces(long disk) {
        var command = new ArrayList<>(List.of(tools.bwrap().toString(), "--unshare-all", "--unshare-user", "--disable-userns",
                "--die-with-parent", "--new-session", "--as-pid-1"));
        command.addAll(files());
        shared.ifPresent(file -> command.addAll(List.of("--ro-bind", file.toString(), SHARED_INSIDE.toString())));
        // The folders /dev and / are in memory, writable and without a bound unless they are made read-only.
        // Of /proc there is the one link that the virtual machine starts by: in a real one a program finds its own memory and pipes.
        command.addAll(List.of("--dir", "/proc/self", "--symlink", JAVA_INSIDE.toString(), "/proc/self/exe",
                "--dev", "/dev", "--size", "1048576", "--tmpfs", "/dev/shm", "--remount-ro", "/dev",
                "--size", Long.toString(disk), "--tmpfs", "/tmp", "--remount-ro", "/",
                "--clearenv", "--setenv", "LANG", "C.UTF-8", "--chdir", "/tmp", "--seccomp", "9"));
        return command;
    }

    private List<String> files() {
        var command = new ArrayList<>(List.of("--ro-bind", home.toString(), "/jdk", "--ro-bind", jar.toString(), JAR_INSIDE.toString(),
                "--ro-bind-try", prepared.toString(), PREPARED_INSIDE.toString()));
        LIBRARIES.stream().filter(library -> Files.exists(Path.of(library)))
                .forEach(library -> command.addAll(List.of("--ro-bind", library, library)));
        return command;
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static long nextUser() {
        return FIRST_USER + (ProcessHandle.current().pid() % (1 << 18)) * 1024 + WORKERS.getAndIncrement() % 1024;
    }
}
