package dev.lockstep.lessons;

import java.util.List;

/**
 * One thing that an exercise checks, known without running any of the pack's code.
 *
 * @param needs ids of the checks without which this one is not judged
 */
public record Check(String id, int points, List<String> needs) {
    public Check {
        needs = List.copyOf(needs);
    }
}
