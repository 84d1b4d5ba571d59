package dev.lockstep.kernel.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.session.LiveSession;
import dev.lockstep.kernel.shell.CellCode;
import dev.lockstep.kernel.shell.CellCompiler;
import dev.lockstep.kernel.shell.Compiled;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody wants of a session while its cell is still being compiled. */
@Timeout(60)
class EarlyStopTest {
    private static final Cell CELL = Cell.of("cell-1", "while (true) { }");

    private final CompletableFuture<LiveSession> session = new CompletableFuture<>();

    @Test
    void aCellThatIsStoppedWhileItIsCompiledIsStopped() {
        try (var pool = WorkerTest.pool("slow")) {
            assertThat(run(pool, () -> session.join().stop())).isEqualTo(new Outcome.Stopped(Outcome.Rung.COOPERATIVE, ""));
        }
    }

    @Test
    void aSessionThatIsClosedMeanwhileTakesNoOtherWorker() {
        try (var pool = WorkerTest.pool("slow")) {
            assertThat(run(pool, this::closed)).isInstanceOf(Outcome.WorkerDied.class);
            assertThat(WorkerTest.alive("slow")).isEmpty();
        }
    }

    /** Closing ends with the cell; the worker is ended before. */
    private void closed() {
        Thread.ofVirtual().start(() -> session.join().close());
        for (var worker : WorkerTest.alive("slow")) {
            worker.onExit().join();
        }
    }

    private Outcome run(WorkerPool pool, Runnable meanwhile) {
        try (var seat = new Seat(pool, WorkerTest.QUICK)) {
            var compiler = new CellCompiler() {
                @Override
                public Compiled compile(String cell, String source) {
                    meanwhile.run();
                    return new Compiled.Accepted(new CellCode(List.of(), List.of(), false, false, List.of()));
                }

                @Override
                public void clear() {}

                @Override
                public void close() {}
            };
            session.complete(new LiveSession("session", compiler, seat, InstantSource.system()));
            return session.join().run(List.of(CELL), CELL.id(), RunOptions.live(), RunListener.SILENT).outcome();
        }
    }
}
