package dev.lockstep.kernel;

import java.time.Duration;
import java.util.List;

/**
 * One finished run.
 *
 * @param outcome how it ended
 * @param trace its events and choices; empty when it did not compile
 * @param codeDigest hex digest of the code it ran: a replay must find the same
 * @param alsoRan cells that ran first because this one needs them
 * @param changes sentences: what this evaluation silently changed (redefined types, reset variables), and what to do
 * @param took real time from the request to the outcome
 */
public record RunResult(Outcome outcome, Trace trace, String codeDigest, List<String> alsoRan, List<String> changes, Duration took) {}
