package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicCopyTest {
    private static final int ROUNDS = 20;
    private static final int FOLDERS = 100;

    @Test
    void twoKernelsSweepAtTheSameTime(@TempDir Path shared) throws Exception {
        var owner = Files.getOwner(shared);
        var together = new CyclicBarrier(2);
        try (var kernels = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                forgotten(shared);
                var one = kernels.submit(() -> sweep(together, shared, owner));
                var other = kernels.submit(() -> sweep(together, shared, owner));
                one.get();
                other.get();
            }
        }
        PublicCopy.sweep(shared, owner);
        assertThat(shared).isEmptyDirectory();
    }

    private static Void sweep(CyclicBarrier together, Path shared, UserPrincipal owner) throws Exception {
        together.await();
        PublicCopy.sweep(shared, owner);
        return null;
    }

    private static void forgotten(Path shared) throws IOException {
        var copy = shared.resolve("lockstep-copy");
        for (int i = 0; i < FOLDERS; i++) {
            Files.createDirectories(copy.resolve("a" + i).resolve("b"));
        }
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
    }
}
