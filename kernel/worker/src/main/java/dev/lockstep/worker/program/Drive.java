package dev.lockstep.worker.program;

import java.util.List;
import java.util.Optional;

/**
 * What a judge asks its host for: a drive method run in the learner's worker, in some schedules.
 *
 * @param method name of a method of {@code Drive}
 * @param inputs what to call it with
 * @param how whose schedules
 * @param schedules how many, for {@code SOME}
 * @param moment look for this and stop at the first run in which it can be seen
 * @param untilFailure one run that does not finish says enough
 */
public record Drive(String method, List<Value> inputs, How how, int schedules, Optional<Moment> moment, boolean untilFailure) {
    /** Whose schedules. */
    public enum How { ALL, SOME, LIVE }

    public Drive {
        inputs = List.copyOf(inputs);
    }
}
