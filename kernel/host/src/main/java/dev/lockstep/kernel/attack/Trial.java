package dev.lockstep.kernel.attack;

import dev.lockstep.kernel.Cell;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Session;
import dev.lockstep.worker.program.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Runs attacks in sessions of one kernel. After each, {@code 2+2} must print {@code 4} in the same session, and a neighbour that
 * worked meanwhile must not have noticed.
 *
 * @param kernel runs them
 * @param port a port on this machine's loopback that somebody listens to
 * @param sentence what a learner would read
 * @param patience the longest that the session and its neighbour may need for {@code 2+2}
 */
public record Trial(Kernel kernel, int port, Function<Outcome, String> sentence, Duration patience) {
    private static final String SUM = "2+2";

    /**
     * What became of one attack.
     *
     * @param sentence that the learner read
     * @param wrong what is not as expected, half sentences; empty when all is well
     * @param took the attack
     * @param after the sum in the same session
     * @param beside the slowest sum of the neighbour
     */
    public record Result(Attack attack, RunResult run, String printed, String sentence, List<String> wrong, Duration took, Duration after,
            Duration beside) {}

    /** Runs one attack. */
    public Result of(Attack attack) {
        var clock = InstantSource.system();
        try (var session = kernel.openSession(); var neighbour = kernel.openSession()) {
            // Both are warm: what a first cell costs is another measurement.
            sum(session, List.of());
            sum(neighbour, List.of());
            var cell = Cell.of("attack", attack.source().replace("@PORT@", Integer.toString(port)));
            var heard = new Heard();
            var start = clock.instant();
            var running = CompletableFuture.supplyAsync(() -> session.run(List.of(cell), cell.id(), options(attack), heard));
            var beside = Duration.ZERO;
            do {
                var neighbours = clock.instant();
                var answer = sum(neighbour, List.of());
                beside = answer.equals("4") ? longer(beside, since(clock, neighbours)) : Duration.ofDays(1);
            } while (!running.isDone());
            var run = running.join();
            var took = since(clock, start);
            var later = clock.instant();
            var four = sum(session, List.of(cell));
            var after = since(clock, later);
            return judged(attack, run, heard.text(run.outcome()), four, took, after, beside);
        }
    }

    private Result judged(Attack attack, RunResult run, String printed, String four, Duration took, Duration after, Duration beside) {
        var wrong = new ArrayList<String>();
        var said = sentence.apply(run.outcome());
        check(wrong, attack.outcomes().contains(run.outcome().kind()), "it ended as " + run.outcome().kind());
        check(wrong, attack.prints().isEmpty() || attack.prints().get().equals(printed), "it printed " + cut(printed));
        check(wrong, attack.contains().isEmpty() || printed.contains(attack.contains().get()), "it printed " + cut(printed));
        check(wrong, attack.says().isEmpty() || said.contains(attack.says().get()), "the learner reads “" + cut(said) + "”");
        check(wrong, four.equals("4"), "2+2 gave " + cut(four));
        check(wrong, after.compareTo(patience) <= 0, "2+2 took " + after.toMillis() + " ms");
        check(wrong, beside.compareTo(patience) <= 0, "a neighbour waited " + beside.toMillis() + " ms");
        return new Result(attack, run, cut(printed), said, List.copyOf(wrong), took, after, beside);
    }

    private static void check(List<String> wrong, boolean good, String otherwise) {
        if (!good) {
            wrong.add(otherwise);
        }
    }

    /** {@return what the sum printed, below those cells} */
    private static String sum(Session session, List<Cell> above) {
        var cells = new ArrayList<>(above);
        cells.add(Cell.of("sum", SUM));
        var outcome = session.run(cells, "sum", RunOptions.live(), RunListener.SILENT).outcome();
        return outcome instanceof Outcome.Completed(var value, _) ? value : outcome.toString();
    }

    private static RunOptions options(Attack attack) {
        var usual = Limits.interactive();
        return new RunOptions(attack.mode(), 1, List.of(), false,
                new Limits(attack.millis(), usual.steps(), usual.events(), usual.outputBytes(), usual.tasks()));
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "… (" + text.length() + " characters)";
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration since(InstantSource clock, Instant start) {
        return Duration.between(start, clock.instant());
    }

    private static final class Heard implements RunListener {
        private final StringBuilder printed = new StringBuilder();

        @Override
        public synchronized void output(String cell, int task, boolean error, String text) {
            printed.append(text);
        }

        synchronized String text(Outcome outcome) {
            return printed + Optional.of(outcome).filter(Outcome.Completed.class::isInstance).map(done -> ((Outcome.Completed) done).value()).orElse("");
        }
    }
}
