package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.worker.program.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A learner at a session: every cell that is evaluated is added to the notebook. */
final class Bench implements AutoCloseable {
    private final Session session;
    private final List<Cell> notebook = new ArrayList<>();
    private RunOptions options = RunOptions.live();

    Bench(Kernel kernel) {
        this.session = kernel.openSession();
    }

    static Kernel kernel() {
        return Kernel.start(KernelOptions.in(Path.of("target", "kernel-data")).withWarm(1, 1));
    }

    Bench live() {
        options = RunOptions.live();
        return this;
    }

    Bench controlled() {
        options = RunOptions.controlled();
        return this;
    }

    Bench millis(long millis) {
        var usual = options.limits();
        options = new RunOptions(options.mode(), 1, List.of(), false,
                new Limits(millis, usual.steps(), usual.events(), usual.outputBytes(), usual.tasks()));
        return this;
    }

    Session session() {
        return session;
    }

    Ran eval(String source) {
        var cell = Cell.of("cell-" + (notebook.size() + 1), source);
        notebook.add(cell);
        return run(cell.id());
    }

    Bench edit(String id, String source) {
        notebook.replaceAll(cell -> cell.id().equals(id) ? Cell.of(id, source) : cell);
        return this;
    }

    Bench add(Cell cell) {
        notebook.add(cell);
        return this;
    }

    Ran run(String id) {
        var heard = new Heard();
        return new Ran(session.run(List.copyOf(notebook), id, options, heard), heard);
    }

    /** Runs, and stops as soon as the cell has printed something. */
    Ran stopped(String source) {
        var cell = Cell.of("cell-" + (notebook.size() + 1), source);
        notebook.add(cell);
        var heard = new Heard();
        var running = CompletableFuture.supplyAsync(() -> session.run(List.copyOf(notebook), cell.id(), options, heard));
        heard.awaitOutput();
        session.stop();
        return new Ran(running.join(), heard);
    }

    Exploration explore(String id, ExploreOptions explore) {
        return session.explore(List.copyOf(notebook), id, explore, RunListener.SILENT);
    }

    @Override
    public void close() {
        session.close();
    }

    /** What a run showed. */
    static final class Heard implements RunListener {
        private final StringBuilder out = new StringBuilder();
        private final CountDownLatch printed = new CountDownLatch(1);

        @Override
        public synchronized void output(String cell, int task, boolean error, String text) {
            out.append(text);
            printed.countDown();
        }

        synchronized String text() {
            return out.toString();
        }

        void awaitOutput() {
            try {
                assertThat(printed.await(20, java.util.concurrent.TimeUnit.SECONDS)).as("printed something").isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** One run with what it showed. */
    record Ran(RunResult result, Heard heard) {
        Ran prints(String text) {
            assertThat(result.outcome()).as("outcome").isInstanceOf(Outcome.Completed.class);
            assertThat(heard.text() + ((Outcome.Completed) result.outcome()).value()).isEqualTo(text);
            return this;
        }

        <T extends Outcome> T ends(Class<T> outcome) {
            assertThat(result.outcome()).isInstanceOf(outcome);
            return outcome.cast(result.outcome());
        }
    }
}
