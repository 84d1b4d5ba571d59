package dev.lockstep.kernel.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.shell.CellCode;
import dev.lockstep.kernel.shell.Compiled;
import dev.lockstep.kernel.worker.Channel;
import dev.lockstep.kernel.worker.CompilerCommand;
import dev.lockstep.kernel.worker.Death;
import dev.lockstep.kernel.worker.Launcher;
import dev.lockstep.kernel.worker.WorkerLimits;
import dev.lockstep.worker.wire.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ApartTest {
    private static final Compiled FINE = new Compiled.Accepted(new CellCode(List.of(), List.of(), false, false, List.of()));

    private final List<Busy> started = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Launcher launcher = new Launcher() {
        @Override
        public Channel start(WorkerLimits limits) {
            var process = new Busy();
            started.add(process);
            return process;
        }

        @Override
        public void kill(Channel channel) {
            ((Busy) channel).end();
        }
    };

    /** Compiles at once, until a text comes that it never gets to the end of: from then on it answers nobody. */
    private final class Busy implements Channel {
        private final PipedInputStream orders = new PipedInputStream(1 << 16);
        private final PipedOutputStream ordered = new PipedOutputStream();
        private final PipedInputStream deliveries = new PipedInputStream(1 << 16);
        private final PipedOutputStream delivered = new PipedOutputStream();

        Busy() {
            try {
                orders.connect(ordered);
                deliveries.connect(delivered);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofPlatform().daemon().start(this::work);
        }

        private void work() {
            boolean busy = false;
            try (var in = new DataInputStream(orders); var out = new DataOutputStream(delivered)) {
                Wire.write(out, new Parcel.Back(Parcel.NOBODYS, new Delivery.Ready()));
                while (true) {
                    var parcel = Wire.read(in, Parcel.Out.class);
                    if (parcel.order() instanceof Order.Cell cell) {
                        busy |= cell.said().source().equals("endless");
                        if (busy) {
                            begun.countDown();
                        } else {
                            Wire.write(out, new Parcel.Back(parcel.number(), new Delivery.Cell(FINE)));
                        }
                    }
                }
            } catch (IOException ended) {
                // As a process whose pipes are closed.
                return;
            }
        }

        void end() {
            try {
                ordered.close();
                delivered.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream fromWorker() {
            return deliveries;
        }

        @Override
        public OutputStream toWorker() {
            return ordered;
        }

        @Override
        public Death death() {
            return new Death("it was ended", OptionalInt.empty());
        }
    }

    @Test
    void whoCompilesBesideAnEndlessTextGoesToAnotherProcess() throws InterruptedException {
        try (var compilers = new Apart(launcher, CompilerCommand.LIMITS); var hostile = compilers.open("hostile"); var other = compilers.open("other")) {
            assertThat(other.compile("cell-1", "1")).isEqualTo(FINE);
            var endless = CompletableFuture.supplyAsync(() -> hostile.compile("cell-1", "endless"), task -> Thread.ofPlatform().daemon().start(task));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(other.compile("cell-2", "2")).isEqualTo(FINE);
            assertThat(endless).as("has its time all the same").isNotDone();
            assertThat(started).hasSize(2);
            assertThat(endless.join()).isInstanceOfSatisfying(Compiled.Refused.class,
                    refused -> assertThat(refused.diagnostics().getFirst().message()).isEqualTo("This takes the compiler longer than 15 s."));
            assertThat(other.compile("cell-3", "3")).isEqualTo(FINE);
            assertThat(started).as("the one that took over is kept").hasSize(2);
        }
    }
}
