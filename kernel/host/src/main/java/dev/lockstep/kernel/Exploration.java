package dev.lockstep.kernel;

import dev.lockstep.worker.program.Found;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A finished search.
 *
 * @param verdict in the fixed words
 * @param found the counts behind it
 * @param failure the shrunk failing run, with its trace, replayed twice with equal hash; or {@code Rejected} for code that does
 *     not compile; empty when none failed
 * @param codeDigest of the code that was searched
 * @param took real time
 */
public record Exploration(Verdict verdict, Found found, Optional<RunResult> failure, String codeDigest, Duration took) {
    /** {@return what is said of code that does not compile: undecided, with the diagnostics as its failure} */
    public static Exploration rejected(List<Diagnostic> diagnostics, String codeDigest) {
        var first = diagnostics.getFirst();
        var why = "It does not compile (" + first.cell() + ":" + first.line() + "): " + first.message();
        var found = new Found(0, 0, false, false, -1, false, 0, Optional.empty(), Optional.empty(), List.of(), "", why, List.of(), List.of(), List.of(),
                "");
        var failure = new RunResult(new Outcome.Rejected(diagnostics), Trace.empty(), codeDigest, List.of(), List.of(), Duration.ZERO);
        return new Exploration(new Verdict.Undecided(why), found, Optional.of(failure), codeDigest, Duration.ZERO);
    }
}
