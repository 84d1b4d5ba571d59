package dev.lockstep.web;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

/**
 * A stand-in for tests of the server alone. It reads words of the cell: {@code print TEXT}, {@code events N}, {@code hang} (until
 * stopped), {@code broken} (throws ours), {@code unlucky} (its search fails); anything else completes with 42.
 */
final class FakeSession implements Session {
    final List<String> asked = new ArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    volatile boolean closed;

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public RunResult run(List<Cell> notebook, String cellId, RunOptions options, RunListener listener) {
        asked.add("run " + cellId);
        return act(source(notebook, cellId), cellId, options, listener);
    }

    @Override
    public RunResult replay(List<Cell> notebook, String cellId, RunOptions options, RunListener listener) {
        asked.add("replay " + cellId + " " + options.choices());
        return act(source(notebook, cellId), cellId, options, listener);
    }

    private RunResult act(String source, String cell, RunOptions options, RunListener listener) {
        stopped = new CountDownLatch(1);
        List<TraceEvent> events = new ArrayList<>();
        Outcome outcome = new Outcome.Completed("42");
        for (String line : source.lines().toList()) {
            if (line.startsWith("print ")) {
                listener.output(cell, 0, false, line.substring(6) + "\n");
            } else if (line.startsWith("events ")) {
                LongStream.range(0, Long.parseLong(line.substring(7))).forEach(i ->
                        events.add(new TraceEvent(events.size(), i, 0, Kind.NOTE, "", "note " + i, cell + ":1", -1)));
                listener.events(List.copyOf(events));
            } else if (line.equals("hang")) {
                await();
                outcome = new Outcome.Stopped(Outcome.Rung.COOPERATIVE, "");
            } else if (line.equals("broken")) {
                throw new IllegalStateException("broken on purpose");
            }
        }
        Trace trace = new Trace(events, 0, options.choices(), options.choices().stream().map(_ -> 2).toList(), List.of(), -1, 7);
        return new RunResult(outcome, trace, "c0de", List.of(), List.of(), Duration.ofMillis(1));
    }

    private void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Exploration explore(List<Cell> notebook, String cellId, ExploreOptions options, RunListener listener) {
        asked.add("explore " + cellId + " " + options.time().toMillis());
        boolean fails = source(notebook, cellId).contains("unlucky");
        Ending.Failure failure = new Ending.Failure("AssertionError", "lost", 0, List.of(), cellId + ":1", List.of());
        Verdict verdict = fails ? new Verdict.SomeFail(18, 35, new Ending.Threw(failure)) : new Verdict.AllPass(35);
        Found found = new Found(35, fails ? 18 : 0, true, false, -1, false, 1, Optional.empty(), Optional.empty(), List.of(), "", "", List.of(), List.of(),
                List.of(), "");
        TraceEvent only = new TraceEvent(0, 0, 0, Kind.NOTE, "", "here", cellId + ":1", -1);
        RunResult run = new RunResult(new Outcome.Threw(failure), new Trace(List.of(only), 0, List.of(1), List.of(2), List.of(0L), 0, 9), "c0de",
                List.of(), List.of(), Duration.ZERO);
        listener.progress(35, fails ? 18 : 0);
        return new Exploration(verdict, found, fails ? Optional.of(run) : Optional.empty(), "c0de", Duration.ofMillis(2));
    }

    private static String source(List<Cell> notebook, String cellId) {
        return notebook.stream().filter(cell -> cell.id().equals(cellId)).findFirst().orElseThrow().source();
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void restart() {
        stop();
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }
}
