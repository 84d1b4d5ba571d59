package dev.lockstep.kernel.session;

import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Found.Failing;
import dev.lockstep.worker.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Searches, and shows a failure only after it was replayed twice with the trace that the search saw. */
record Explorer(Runner runner, InstantSource clock) {
    private static final String DIVERGED =
            "A schedule failed, but replaying it gave another run: something here is out of our control, so no verdict holds.";

    private static final String TOO_LONG = "A schedule failed, but running it once more with its trace took longer than a run may take.";

    Exploration explore(Program program, ExploreOptions options, String digest, RunListener listener) {
        var start = clock.instant();
        var searched = new Jobs(runner).search(program, options, listener);
        if (searched.found().isEmpty()) {
            return undecided(searched.why(), nothing(searched.why()), digest, start);
        }
        var found = searched.found().get();
        var shown = found.failure().flatMap(failing -> twice(program, failing, options, digest));
        if (shown.isPresent() && shown.get().outcome() instanceof Outcome.TimedOut) {
            return undecided(TOO_LONG, found, digest, start);
        }
        if (found.failure().isPresent() && shown.isEmpty()) {
            return undecided(DIVERGED, found, digest, start);
        }
        return new Exploration(Verdicts.of(found), found, shown, digest, since(start));
    }

    private Optional<RunResult> twice(Program program, Failing failing, ExploreOptions options, String digest) {
        var start = clock.instant();
        // A search that was stopped shows what it had found.
        runner.begin();
        var replay = new RunOptions(RunOptions.Mode.CONTROLLED, options.seed(), failing.choices(), false, options.limits());
        var first = runner.run(program, replay, true, true, RunListener.SILENT);
        if (first.outcome() instanceof Outcome.TimedOut) {
            return Optional.of(new RunResult(first.outcome(), first.trace(), digest, List.of(), List.of(), since(start)));
        }
        var second = runner.run(program, replay, true, true, RunListener.SILENT);
        boolean same = first.trace().hash() == second.trace().hash() && !first.completed();
        return same ? Optional.of(new RunResult(first.outcome(), marked(first.trace(), failing.decisive()), digest, List.of(), List.of(), since(start)))
                : Optional.empty();
    }

    private static Trace marked(Trace trace, int decisive) {
        return new Trace(trace.events(), trace.dropped(), trace.choices(), trace.branches(), trace.chosenAt(), decisive, trace.hash());
    }

    private Exploration undecided(String why, Found found, String digest, Instant start) {
        return new Exploration(new Verdict.Undecided(why), found, Optional.empty(), digest, since(start));
    }

    static Found nothing(String why) {
        return new Found(0, 0, false, false, -1, false, 0, Optional.empty(), Optional.empty(), List.of(), "", why, List.of(), List.of(), List.of(), "");
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
