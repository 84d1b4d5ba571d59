package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TailTest {
    /** As many silent processes as virtual threads have carriers once stopped the whole server on a machine with two cores. */
    @Test
    void silentProcessesLeaveVirtualThreadsAlone() throws Exception {
        var silent = new ArrayList<Process>();
        try {
            for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
                Process process = new ProcessBuilder("sleep", "60").start();
                silent.add(process);
                Tail.of(process.getErrorStream());
                Tail.of(process.getInputStream());
            }
            var ran = new CountDownLatch(64);
            for (int i = 0; i < 64; i++) {
                Thread.ofVirtual().start(ran::countDown);
            }
            assertThat(ran.await(20, TimeUnit.SECONDS)).as("virtual threads run beside silent processes").isTrue();
        } finally {
            silent.forEach(Process::destroyForcibly);
        }
    }
}
