package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Looks for the next simplest failing schedule: those without a switch first, then with one, with two; a schedule that fails is not gone into,
 * so that its last switch is the one that matters. A search shows the simplest of all; this shows what else there is.
 */
final class Onward {
    private static final int MOST_OPEN = 100_000;

    private final Function<List<Integer>, RunResult> replay;
    private final BooleanSupplier stopped;

    /** @param replay follows choices, then lets the current task go on */
    Onward(Function<List<Integer>, RunResult> replay, BooleanSupplier stopped) {
        this.replay = replay;
        this.stopped = stopped;
    }

    /** {@return a failing run whose trace was not seen, repeated with an equal one; nothing when there is none or time is up} */
    Optional<RunResult> find(Set<Long> seen, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of()));
        while (!open.isEmpty() && System.nanoTime() < end && !stopped.getAsBoolean()) {
            List<Integer> choices = open.removeFirst();
            RunResult run = replay.apply(choices);
            if (isFailure(run.outcome())) {
                if (!seen.contains(run.trace().hash()) && replay.apply(choices).trace().hash() == run.trace().hash()) {
                    return Optional.of(marked(run, choices.size() - 1));
                }
            } else if (run.outcome() instanceof Outcome.Completed) {
                branch(run.trace(), choices.size(), open);
            }
        }
        return Optional.empty();
    }

    /** Every schedule that takes one more switch than this one, somewhere after its last. */
    private static void branch(Trace trace, int from, Deque<List<Integer>> open) {
        for (int choice = from; choice < trace.choices().size() && open.size() < MOST_OPEN; choice++) {
            for (int way = 1; way < trace.branches().get(choice); way++) {
                List<Integer> next = new ArrayList<>(trace.choices().subList(0, from));
                next.addAll(Collections.nCopies(choice - from, 0));
                next.add(way);
                open.add(List.copyOf(next));
            }
        }
    }

    private static boolean isFailure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Threw _, Outcome.Stuck _, Outcome.NoProgress _, Outcome.Exited _ -> true;
            case Outcome.Completed _, Outcome.Rejected _, Outcome.Stopped _, Outcome.TimedOut _, Outcome.LimitExceeded _, Outcome.WorkerDied _ -> false;
        };
    }

    private static RunResult marked(RunResult run, int decisive) {
        Trace t = run.trace();
        Trace trace = new Trace(t.events(), t.dropped(), t.choices(), t.branches(), t.chosenAt(), decisive, t.hash());
        return new RunResult(run.outcome(), trace, run.codeDigest(), run.alsoRan(), run.changes(), run.took());
    }
}
