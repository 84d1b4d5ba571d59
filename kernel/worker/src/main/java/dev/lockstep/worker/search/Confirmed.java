package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found.Failing;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A failure made simple, then repeated twice in a row with an equal trace; or the sentence that says that it cannot be repeated. */
record Confirmed(Optional<Failing> failure, String diverged) {
    /** A program that differs from run to run does so again; what disturbed one run from outside does not. */
    private static final int AGAIN = 4;

    /** One repetition. */
    private record Repeat(Optional<Ending> ending, long hash) {
        boolean isCut() {
            return ending.isPresent() && !Schedules.counts(ending.get());
        }
    }

    static Confirmed of(Subject subject, Tally.Failure found, BooleanSupplier stopped) {
        var simple = new Shrinker(subject, found, stopped).shrink();
        var once = repeat(subject, simple.choices());
        var twice = repeat(subject, simple.choices());
        if (!once.equals(twice)) {
            once = twice;
            for (int i = 0; i < AGAIN && once.equals(twice); i++) {
                twice = repeat(subject, simple.choices());
            }
        }
        if (once.isCut() || twice.isCut()) {
            return new Confirmed(Optional.empty(), "");
        }
        if (!once.equals(twice) || once.ending.filter(Schedules::failed).isEmpty()) {
            return new Confirmed(Optional.empty(), "two runs of one failing schedule went different ways");
        }
        return new Confirmed(Optional.of(new Failing(simple.choices(), simple.decisive(), once.ending.get(), once.hash)), "");
    }

    private static Repeat repeat(Subject subject, List<Integer> choices) {
        var ending = subject.run(Replay.of(choices), true);
        for (int i = 0; i < 2 && ending.isPresent() && !Schedules.counts(ending.get()); i++) {
            // The time of the search was up in the middle of this run, or somebody stopped it: this has a time of its own.
            ending = subject.run(Replay.of(choices), true);
        }
        return new Repeat(ending, subject.traceHash());
    }
}
