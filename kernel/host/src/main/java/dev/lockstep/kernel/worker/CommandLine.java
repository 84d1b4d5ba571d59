package dev.lockstep.kernel.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a worker: the only place that knows its flags, and where a sandbox is put around it. */
final class CommandLine {
    private static final String MAIN = "dev.lockstep.worker/dev.lockstep.worker.main.Main";
    private static final Path NICE = Path.of("/usr/bin/nice");

    private CommandLine() {}

    static List<String> of(WorkerImage image, WorkerLimits limits) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.add(image.java().toString());
        command.addAll(flags(limits));
        command.add("-javaagent:" + image.jar() + "=" + image.prepared());
        command.addAll(List.of("--module-path", image.jar().toString(), "-m", MAIN));
        return command;
    }

    private static List<String> flags(WorkerLimits limits) {
        return List.of(
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m", "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss" + limits.stackKilobytes() + "k",
                "-XX:MaxMetaspaceSize=96m", "-XX:CompressedClassSpaceSize=16m", "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxDirectMemorySize=16m", "-XX:ActiveProcessorCount=2",
                "-XX:+DisableAttachMechanism", "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null",
                // What the VM itself has to say must not fall into the frames on stdout.
                "-XX:+DisplayVMOutputToStderr",
                "--illegal-native-access=deny", "--sun-misc-unsafe-memory-access=deny",
                // Counts of schedules must not depend on the machine, and an abandoned run's threads not be kept.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=3", "-Djdk.trackAllThreads=false",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-ea");
    }
}
