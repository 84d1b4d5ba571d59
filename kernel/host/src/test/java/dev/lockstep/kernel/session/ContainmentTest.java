package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Sandboxing;
import dev.lockstep.kernel.Tier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every attempt runs twice: in the sandbox it fails, without one the same program succeeds, so the attempt is a real one. */
@Timeout(120)
class ContainmentTest {
    private static final Path DATA = Path.of("target", "kernel-data").toAbsolutePath();
    private static final Kernel INSIDE = Kernel.start(KernelOptions.in(DATA).withWarm(1, 1));
    private static final Kernel OUTSIDE = Kernel.start(KernelOptions.in(DATA).withWarm(1, 1).withSandboxing(Sandboxing.OFF));

    @BeforeEach
    void needASandbox() {
        boolean could = Files.exists(Path.of("/usr/bin/bwrap"));
        if ("true".equals(System.getenv("CI")) && could) {
            assertThat(INSIDE.tier()).as(INSIDE.note()).isNotEqualTo(Tier.WEAK);
        }
        assumeTrue(INSIDE.tier() != Tier.WEAK, INSIDE.note());
    }

    @AfterAll
    static void close() {
        INSIDE.close();
        OUTSIDE.close();
    }

    @Test
    void whatAProgramMayDoItCanDo() throws IOException {
        try (var session = new Bench(INSIDE)) {
            session.eval("2+2").prints("4");
            session.eval("var file = java.nio.file.Files.writeString(java.nio.file.Path.of(\"/tmp/note\"), \"kept\");\n"
                    + "java.nio.file.Files.readString(file)").prints("\"kept\"");
            session.controlled().eval("var t = new Thread(() -> System.out.print(\"né\"));\nt.start();\nt.join();").prints("né");
        }
    }

    @Test
    void nativeCodeIsOutOfReach() {
        try (var session = new Bench(INSIDE)) {
            session.eval("try { System.loadLibrary(\"net\"); System.out.print(\"loaded\"); } catch (IllegalCallerException e) { System.out.print(\"denied\"); }")
                    .prints("denied");
        }
    }

    @Test
    void theHostsNetworkIsOutOfReach() throws IOException {
        try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var attempt = "try (var s = new java.net.Socket(\"127.0.0.1\", " + host.getLocalPort() + ")) { System.out.print(true); } "
                    + "catch (java.io.IOException e) { System.out.print(false); }";
            assertFailsInsideOnly(attempt);
        }
    }

    @Test
    void theHostsFilesAreOutOfReach() {
        for (var file : List.of("/etc/passwd", DATA.toString(), "/bin/sh")) {
            assertFailsInsideOnly("System.out.print(java.nio.file.Files.exists(java.nio.file.Path.of(\"" + file + "\")));");
        }
    }

    @Test
    void otherProcessesAreOutOfSight() {
        assertFailsInsideOnly("System.out.print(ProcessHandle.allProcesses().count() > 1);");
    }

    @Test
    void theHostsEnvironmentIsOutOfSight() {
        try (var session = new Bench(INSIDE)) {
            session.eval("new java.util.TreeSet<>(System.getenv().keySet())").prints("[\"LANG\", \"PWD\"]");
        }
    }

    @Test
    void noProcessStarts() {
        assertFailsInsideOnly("try { new ProcessBuilder(System.getProperty(\"java.home\") + \"/bin/java\", \"-version\").start().destroyForcibly(); "
                + "System.out.print(true); } catch (java.io.IOException e) { System.out.print(false); }");
    }

    @Test
    void nothingButItsOwnFolderCanBeWritten() {
        try (var session = new Bench(INSIDE)) {
            session.eval("java.util.stream.Stream.of(\"/\", \"/dev\", \"/jdk\", \"/app\", \"/tmp\").map(java.nio.file.Path::of)"
                    + ".filter(java.nio.file.Files::isWritable).toList()").prints("[/tmp]");
        }
    }

    @Test
    void aWorkerOutlivesTheThreadThatStartedIt() throws InterruptedException {
        try (var kernel = Kernel.start(KernelOptions.in(DATA).withWarm(0, 0)); var session = new Bench(kernel)) {
            var first = Thread.ofPlatform().start(() -> session.eval("int kept = 41;").prints(""));
            first.join();
            session.eval("kept + 1").prints("42");
        }
    }

    @Test
    void aWorkerThatIsKilledFromOutsideIsToldAndNothingOfItIsLeft() {
        try (var kernel = Kernel.start(KernelOptions.in(DATA).withWarm(0, 0)); var session = new Bench(kernel)) {
            session.eval("2+2").prints("4");
            var wrapper = ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith("bwrap"))
                    .filter(child -> child.descendants().findAny().isPresent()).toList();
            assertThat(wrapper).isNotEmpty();
            var inside = wrapper.getLast().descendants().toList();
            var ends = inside.stream().map(ProcessHandle::onExit).toList();
            wrapper.getLast().destroyForcibly();
            ends.forEach(end -> assertThat(Optional.of(end.orTimeout(10, TimeUnit.SECONDS).join())).isPresent());
        }
    }

    @Test
    void exitIsToldWithItsStatus() {
        try (var session = new Bench(INSIDE)) {
            assertThat(session.eval("Runtime.getRuntime().halt(7);").result().outcome()).isNotInstanceOf(Outcome.Completed.class);
            session.eval("2+2").prints("4");
        }
    }

    private static void assertFailsInsideOnly(String attempt) {
        try (var inside = new Bench(INSIDE); var outside = new Bench(OUTSIDE)) {
            outside.eval(attempt).prints("true");
            inside.eval(attempt).prints("false");
        }
    }
}
