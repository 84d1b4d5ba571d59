package dev.lockstep.lessons;

import java.util.List;

/**
 * One thing that an exercise checks, known without running any of the pack's code.
 *
 * @param needs ids of the checks without which this one is not judged
 * @param shown when its details are for learners
 */
public record Check(String id, int points, List<String> needs, Shown shown) {
    /** When learners may see why a check was lost. */
    public enum Shown {
        ALWAYS,
        /** It is not even run before somebody says that the deadline is over: what runs can leak. */
        AFTER_DEADLINE,
        /** Points only: what it looks at stays with the instructor. */
        NEVER
    }

    public Check {
        needs = List.copyOf(needs);
    }

    public Check(String id, int points, List<String> needs) {
        this(id, points, needs, Shown.ALWAYS);
    }
}
