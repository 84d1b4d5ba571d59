package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.kernel.Sandboxing;
import dev.lockstep.kernel.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CanaryTest {
    private static final WorkerImage IMAGE = WorkerImage.in(Path.of("target", "kernel-data"));

    @Test
    void outsideASandboxItReachesEverything() throws IOException {
        assertThat(Canary.sent(IMAGE, Optional.empty())).contains("network", "files", "other processes", "environment", "starts processes");
    }

    @Test
    void insideItReachesNothing() {
        var sandbox = Sandbox.tried(IMAGE);
        assumeTrue(sandbox.tier() != Tier.WEAK, sandbox.note());
        assertThat(sandbox.note()).isEmpty();
    }

    @Test
    void aSandboxInWhichNothingStartsIsNone() throws IOException {
        var sandbox = Sandbox.tried(IMAGE);
        assumeTrue(sandbox.tier() != Tier.WEAK, sandbox.note());
        var around = sandbox.around().orElseThrow();
        var hollow = new Bubblewrap(around.tools(), IMAGE.emptyFolder(), around.jar(), around.prepared(), around.filter(), Optional.empty(), Optional.empty());
        assertThat(Canary.sent(IMAGE, Optional.of(hollow))).startsWith("nothing starts in it");
    }

    @Test
    void aFilterThatLetsProcessesStartIsFound() throws IOException {
        var sandbox = Sandbox.tried(IMAGE);
        assumeTrue(sandbox.tier() != Tier.WEAK, sandbox.note());
        var around = sandbox.around().orElseThrow();
        var all = Files.write(IMAGE.folder().resolve("all.bpf"), new byte[] {6, 0, 0, 0, 0, 0, (byte) 0xff, 0x7f});
        var loose = new Bubblewrap(around.tools(), around.home(), around.jar(), around.prepared(), all, Optional.empty(), Optional.empty());
        assertThat(Canary.sent(IMAGE, Optional.of(loose))).isEqualTo("it starts processes");
    }

    @Test
    void whatCannotBeRememberedCountsAllTheSame() throws IOException {
        var nowhere = Path.of("target", "nowhere");
        var image = new WorkerImage(IMAGE.java(), false, nowhere.resolve("worker.jar"), nowhere.resolve("prepared"), nowhere, "");
        assertThat(Canary.remembered(image, "sandbox", "key", () -> "")).isEmpty();
        assertThat(Canary.remembered(image, "sandbox", "key", () -> "it reached the network")).isEqualTo("it reached the network");
    }

    @Test
    void everyWorkerOfRootIsAnotherUser() {
        var tools = new Bubblewrap.Tools(Path.of("bwrap"), Path.of("prlimit"), Optional.of(Path.of("setpriv")));
        var recipe = new Bubblewrap(tools, Path.of("home"), Path.of("jar"), Path.of("prepared"), Path.of("filter"), Optional.empty(), Optional.empty());
        var one = recipe.around(WorkerLimits.heap(32), List.of("java"));
        var other = recipe.around(WorkerLimits.heap(32), List.of("java"));
        assertThat(user(one)).isNotEqualTo(user(other));
        assertThat(one.indexOf("setpriv")).as("privileges go before bubblewrap begins").isBetween(0, one.indexOf("bwrap"));
    }

    @Test
    void whatIsSwitchedOffIsSaid() {
        var sandbox = Sandbox.of(IMAGE, Sandboxing.OFF);
        assertThat(sandbox.tier()).isEqualTo(Tier.WEAK);
        assertThat(sandbox.note()).contains("switched off");
    }

    private static String user(List<String> command) {
        return command.get(command.indexOf("--reuid") + 1);
    }
}
