package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.junit.jupiter.api.Test;

class TailTest {
    /** Two silent workers on two cores once stopped the whole server, half a minute after the last request. */
    @Test
    void aSilentStreamHoldsNoCarrierOfVirtualThreads() throws Exception {
        try (var out = new PipedOutputStream(); var in = new PipedInputStream(out)) {
            Tail.of(in);
            assertThat(Thread.getAllStackTraces().keySet()).as("platform threads").anyMatch(thread -> thread.getName().equals("worker-stderr"));
        }
    }
}
