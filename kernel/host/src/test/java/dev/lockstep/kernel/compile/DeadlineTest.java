package dev.lockstep.kernel.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void workThatGetsNoProcessorIsWaitedForLonger() {
        var limit = Duration.ofSeconds(1);
        var late = CompletableFuture.supplyAsync(() -> "done", CompletableFuture.delayedExecutor(1_200, TimeUnit.MILLISECONDS));
        assertThat(Deadline.within(limit, late::join)).contains("done");
    }

    @Test
    void workThatKeepsAProcessorBusyIsNot() {
        var end = new AtomicBoolean();
        try {
            assertThat(Deadline.within(Duration.ofMillis(200), () -> {
                while (!end.get()) {
                    Thread.onSpinWait();
                }
                return "done";
            })).isEmpty();
        } finally {
            end.set(true);
        }
    }
}
