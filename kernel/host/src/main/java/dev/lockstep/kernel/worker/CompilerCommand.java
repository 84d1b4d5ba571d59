package dev.lockstep.kernel.worker;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.Limit;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.worker.wire.Wire;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts a process that compiles: this JDK, with nothing of ours but the kernel on its class path. */
public final class CompilerCommand {
    /** The heap holds some hundred sessions' compiler states. */
    public static final WorkerLimits LIMITS = new WorkerLimits(
            LimitTable.usual().with(Limit.HEAP, 512L << 20).with(Limit.STACK, 1L << 20), Duration.ofSeconds(60));

    private CompilerCommand() {}

    static List<String> of(WorkerLimits limits, int warm) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xms32m", "-Xmx" + limits.megabytes(Limit.HEAP) + "m",
                "-Xss" + limits.kilobytes(Limit.STACK) + "k", "-XX:MaxMetaspaceSize=192m", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:+DisplayVMOutputToStderr",
                "-Dfile.encoding=UTF-8", "-cp", classPath(), "dev.lockstep.kernel.javac.Foreman", Integer.toString(warm));
    }

    private static String classPath() {
        return Stream.of(CompilerCommand.class, Wire.class).map(CompilerCommand::home).distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new KernelException("Where Lockstep's own classes are cannot be told: " + e.getMessage(), e);
        }
    }
}
