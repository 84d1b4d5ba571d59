package dev.lockstep.kernel;

import dev.lockstep.worker.program.Found;
import java.time.Duration;
import java.util.Optional;

/**
 * A finished search.
 *
 * @param verdict in the fixed words
 * @param found the counts behind it
 * @param failure the shrunk failing run, with its trace, replayed twice with equal hash; empty when none failed
 * @param codeDigest of the code that was searched
 * @param took real time
 */
public record Exploration(Verdict verdict, Found found, Optional<RunResult> failure, String codeDigest, Duration took) {}
