package dev.lockstep.exercises.expect;

import java.util.Optional;

/**
 * One promise of an author's.
 *
 * @param key of the expect block, such as {@code output}
 * @param value what is promised
 * @param met whether it is kept; empty while nothing is known
 * @param seen what there was instead, for the author; empty when it is kept or nothing is known
 */
public record Tick(String key, String value, Optional<Boolean> met, String seen) {}
