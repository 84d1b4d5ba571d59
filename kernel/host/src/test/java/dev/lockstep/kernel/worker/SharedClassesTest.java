package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.kernel.Sandboxing;
import dev.lockstep.kernel.session.Rehearsal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The archive of classes fits the workers that it is made for: the virtual machine says where each class comes from. */
class SharedClassesTest {
    private static final WorkerImage IMAGE = WorkerImage.in(Path.of("target", "kernel-data"));
    private static final WorkerLimits LIMITS = WorkerLimits.heap(64);
    private static final String MAPPED = " source: shared objects file";

    @ParameterizedTest
    @EnumSource(Sandboxing.class)
    void theArchiveFitsTheWorkersThatItIsMadeFor(Sandboxing sandboxing) throws IOException, InterruptedException {
        var sandbox = Sandbox.of(IMAGE, sandboxing);
        var shared = SharedClasses.of(IMAGE, sandbox, Rehearsal::play);
        assertThat(shared.file()).isPresent();
        assertThat(started(IMAGE, sandbox, shared)).contains("dev.lockstep.worker.main.Main" + MAPPED)
                .as("classes are linked ahead only with it").contains("full module graph: enabled");
    }

    @Test
    void whereNoImageCanBeLinkedTheJdkAndAnAgentTakeItsPlace() throws IOException, InterruptedException {
        var jdk = WorkerImage.unlinked(IMAGE.jar(), IMAGE.emptyFolder(), "");
        var sandbox = Sandbox.of(jdk, Sandboxing.OFF);
        var shared = SharedClasses.of(jdk, sandbox, Rehearsal::play);
        assertThat(jdk.linked()).isFalse();
        assertThat(started(jdk, sandbox, shared)).contains("dev.lockstep.worker.main.Main" + MAPPED).contains("sun.instrument.InstrumentationImpl");
        assertThat(IMAGE.linked()).isTrue();
        assertThat(started(IMAGE, sandbox, SharedClasses.none()))
                .containsPattern("java.lang.Lockstep source: (jrt:/java.base|shared objects file)").doesNotContain("sun.instrument");
    }

    @Test
    void anArchiveForAnotherJarIsNotUsedAndTheWorkerStartsAllTheSame() throws IOException, InterruptedException {
        var jdk = WorkerImage.unlinked(IMAGE.jar(), IMAGE.emptyFolder(), "");
        var sandbox = Sandbox.of(jdk, Sandboxing.OFF);
        var shared = SharedClasses.of(jdk, sandbox, Rehearsal::play);
        var other = Files.copy(IMAGE.jar(), IMAGE.jar().resolveSibling("other.jar"), StandardCopyOption.REPLACE_EXISTING);
        var image = new WorkerImage(jdk.java(), false, other, jdk.prepared(), jdk.emptyFolder(), "");
        assertThat(started(image, sandbox, shared)).contains("dev.lockstep.worker.main.Main source: ").doesNotContain("worker.main.Main" + MAPPED);
    }

    @Test
    void anArchiveThatWasNotWrittenToItsEndIsNone(@TempDir Path folder) throws IOException {
        var log = folder.resolve("log");
        assertThat(SharedClasses.written(List.of("true"), log)).isTrue();
        assertThat(SharedClasses.written(List.of("false"), log)).isFalse();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> SharedClasses.written(List.of("cat"), log)).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** What a worker says until it sees that its host is gone, the classes that it loads among it. */
    private static String started(WorkerImage image, Sandbox sandbox, SharedClasses shared) throws IOException, InterruptedException {
        var flags = new ArrayList<>(shared.flags(sandbox.around()));
        flags.addAll(List.of("-Xlog:class+load=info", "-Xlog:cds=info"));
        var process = new ProcessBuilder(CommandLine.of(image, shared.in(sandbox.around()), LIMITS, flags)).directory(Path.of("/").toFile())
                .redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said).as("it says hello").contains(Runtime.version().toString());
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
