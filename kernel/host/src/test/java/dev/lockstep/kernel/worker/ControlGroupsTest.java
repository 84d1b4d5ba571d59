package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.kernel.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ControlGroupsTest {
    private static final WorkerImage IMAGE = WorkerImage.in(Path.of("target", "kernel-data"));

    @TempDir
    private Path folder;

    private static Bubblewrap recipe() {
        var sandbox = Sandbox.of(IMAGE, dev.lockstep.kernel.Sandboxing.AUTO);
        assumeTrue(sandbox.tier() != Tier.WEAK, sandbox.note());
        return sandbox.around().orElseThrow();
    }

    @Test
    void aFolderThatIsNoGroupBoundsNothing() {
        assertThat(Gluttony.tried(IMAGE, recipe(), new ControlGroups(folder, folder, false))).isNotEmpty();
    }

    @Test
    void whereGroupsHoldTheTierIsStrong() {
        recipe();
        var groups = ControlGroups.here();
        assumeTrue(groups.isPresent(), "no control group can be made here");
        assertThat(Sandbox.tried(IMAGE).tier()).isEqualTo(Tier.STRONG);
    }

    @Test
    void nothingIsLeftOfAGroupWhoseWorkerIsGone() throws IOException, InterruptedException {
        var sandbox = Sandbox.of(IMAGE, dev.lockstep.kernel.Sandboxing.AUTO);
        assumeTrue(sandbox.groups().isPresent(), "no control group can be made here");
        var launcher = new LocalLauncher(IMAGE, sandbox, SharedClasses.none());
        var before = mine(sandbox.groups().get());
        try (var pool = new WorkerPool(launcher, WorkerLimits.heap(64), 0)) {
            assertThat(pool.take().alive()).isTrue();
            assertThat(mine(sandbox.groups().get())).as("it is in one").hasSize(before.size() + 1);
        }
        assertThat(mine(sandbox.groups().get())).hasSizeLessThanOrEqualTo(before.size());
    }

    @Test
    void aFolderWithSomethingInItStays() throws IOException {
        var other = Files.createDirectory(folder.resolve("somebody"));
        assertThat(new ControlGroup(List.of(folder.resolve("none")), other).remove()).isTrue();
        assertThat(other).exists();
        assertThat(Optional.of(new ControlGroup(List.of(folder), other)).filter(ControlGroup::remove)).isEmpty();
    }

    private static List<Path> mine(ControlGroups groups) throws IOException {
        try (var found = Files.list(groups.memory())) {
            return found.filter(folder -> String.valueOf(folder.getFileName()).startsWith("lockstep-" + ProcessHandle.current().pid() + "-")).toList();
        }
    }
}
