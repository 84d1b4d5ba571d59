package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.LimitTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkerPoolTest {
    private static final WorkerLimits LIMITS = WorkerLimits.of(LimitTable.usual());

    private final List<Channel> started = new ArrayList<>();
    private final List<Channel> ended = new ArrayList<>();
    /** Its workers never say a word. */
    private final Launcher silent = new Launcher() {
        @Override
        public synchronized Channel start(WorkerLimits limits) {
            started.add(new Silent());
            return started.getLast();
        }

        @Override
        public synchronized void kill(Channel channel) {
            ended.add(channel);
        }
    };

    private static final class Silent implements Channel {
        private final PipedOutputStream said = new PipedOutputStream();
        private final PipedInputStream heard = new PipedInputStream();

        Silent() {
            try {
                heard.connect(said);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream fromWorker() {
            return heard;
        }

        @Override
        public OutputStream toWorker() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public Death death() {
            return Death.of("it was silent");
        }
    }

    @Test
    void whoeverWaitsForAPoolThatCannotBeFilledIsToldWhy() {
        var broken = new Launcher() {
            @Override
            public Channel start(WorkerLimits limits) {
                throw new IllegalStateException("no thread is left");
            }

            @Override
            public void kill(Channel channel) {}
        };
        try (var pool = new WorkerPool(broken, LIMITS, 1)) {
            assertThatThrownBy(pool::take).isInstanceOf(IllegalStateException.class).hasMessage("no thread is left");
        }
    }

    @Test
    void aWorkerForWhichNobodyWaitsAnyMoreIsEnded() {
        try (var pool = new WorkerPool(silent, LIMITS, 0)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(pool::take).isInstanceOf(InterruptedException.class);
            assertThat(ended).hasSize(1).isEqualTo(started);
        }
    }

    @Test
    void afterItsEndAPoolKeepsNobody() {
        var pool = new WorkerPool(silent, LIMITS, 0);
        pool.close();
        assertThatThrownBy(pool::take).isInstanceOf(KernelException.class).hasMessageContaining("Lockstep is ending");
        assertThat(ended).isEqualTo(started);
    }
}
