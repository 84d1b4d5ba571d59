package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.Limit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that starts a worker: the only place that knows its flags, and where a sandbox is put around it. */
final class CommandLine {
    private static final String MODULE = "dev.lockstep.worker/dev.lockstep.worker.";
    /** The image that is linked denies by itself. */
    private static final String DENY = "--illegal-native-access=deny";
    private static final Path NICE = Path.of("/usr/bin/nice");

    private CommandLine() {}

    static List<String> of(WorkerImage image, Optional<Bubblewrap> sandbox, WorkerLimits limits) {
        return of(image, sandbox, limits, List.of());
    }

    /** @param more flags of the virtual machine */
    static List<String> of(WorkerImage image, Optional<Bubblewrap> sandbox, WorkerLimits limits, List<String> more) {
        var main = new ArrayList<>(List.of(MODULE + "main.Main"));
        if (Pipes.canMove()) {
            main.addAll(Pipes.ARGUMENTS);
        }
        return command(image, sandbox, limits, true, more, main);
    }

    /** {@return what writes the classes of a list as they are in memory; no worker runs} */
    static List<String> archiver(WorkerImage image, Path java, Path jar, Path list, Path archive) {
        var command = new ArrayList<String>(List.of(java.toString()));
        command.addAll(flags(WorkerLimits.heap(128)));
        if (image.linked()) {
            command.add("-XX:+AOTClassLinking");
        } else {
            command.add(DENY);
        }
        command.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive));
        command.addAll(module(image, jar));
        command.add(MODULE + "main.Main");
        return command;
    }

    /** The image has its own module in it, and its virtual machine's archive is of more use then. */
    private static List<String> module(WorkerImage image, Path jar) {
        return image.linked() ? List.of("-m") : List.of("--module-path", jar.toString(), "-m");
    }

    /** {@return what starts the canary in a worker's place} */
    static List<String> canary(WorkerImage image, Optional<Bubblewrap> sandbox, WorkerLimits limits, List<String> arguments) {
        var main = new ArrayList<>(List.of(MODULE + "canary.Canary"));
        main.addAll(arguments);
        return command(image, sandbox, limits, false, List.of(), main);
    }

    /** {@return what starts the glutton in a worker's place} */
    static List<String> glutton(WorkerImage image, Bubblewrap sandbox, WorkerLimits limits, String what, int most) {
        return command(image, Optional.of(sandbox), limits, false, List.of(), List.of(MODULE + "canary.Glutton", what, Integer.toString(most)));
    }

    private static List<String> command(WorkerImage image, Optional<Bubblewrap> sandbox, WorkerLimits limits, boolean agent, List<String> more,
            List<String> main) {
        var jar = sandbox.isPresent() ? Bubblewrap.JAR_INSIDE : image.jar();
        var java = new ArrayList<String>();
        java.add((sandbox.isPresent() ? Bubblewrap.JAVA_INSIDE : image.java()).toString());
        java.addAll(flags(limits));
        java.addAll(more);
        if (sandbox.isPresent()) {
            java.addAll(Bubblewrap.flags());
        }
        if (!image.linked()) {
            java.add(DENY);
        }
        if (agent && !image.linked()) {
            java.add("-javaagent:" + jar + "=" + (sandbox.isPresent() ? Bubblewrap.PREPARED_INSIDE : image.prepared()));
        }
        java.addAll(module(image, jar));
        java.addAll(main);
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.addAll(sandbox.map(around -> around.around(limits, java)).orElseGet(() -> Pipes.moved(java)));
        return command;
    }

    private static List<String> flags(WorkerLimits limits) {
        return List.of(
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx" + limits.megabytes(Limit.HEAP) + "m",
                "-Xss" + limits.kilobytes(Limit.STACK) + "k",
                "-XX:MaxMetaspaceSize=" + limits.megabytes(Limit.METASPACE) + "m", "-XX:CompressedClassSpaceSize=" + limits.megabytes(Limit.METASPACE) / 6 + "m", "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxDirectMemorySize=" + limits.megabytes(Limit.OFF_HEAP) + "m", "-XX:ActiveProcessorCount=2",
                "-XX:+DisableAttachMechanism", "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null",
                // What the VM itself has to say must not fall into the frames on stdout.
                "-XX:+DisplayVMOutputToStderr",
                "--sun-misc-unsafe-memory-access=deny",
                // Counts of schedules must not depend on the machine, and an abandoned run's threads not be kept.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3", "-Djdk.trackAllThreads=false",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-ea");
    }
}
