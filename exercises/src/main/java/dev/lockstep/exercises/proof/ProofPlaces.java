package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.report.Plain;
import dev.lockstep.lessons.Problem;

/**
 * Where the files of a pack lie for whoever reads the report.
 *
 * @param folder in front of every path, with a slash at its end; empty when the pack is no folder
 */
public record ProofPlaces(String folder) {
    private static final String MANIFEST = "pack.yaml";

    /** {@return the path of a problem's file; the manifest's when the problem is the whole pack's} */
    public String file(Problem problem) {
        return folder + Plain.line(problem.file().isEmpty() ? MANIFEST : problem.file());
    }

    /** {@return its line, from 1} */
    public static int line(Problem problem) {
        return Math.max(1, problem.line());
    }

    /** {@return its column, from 1} */
    public static int column(Problem problem) {
        return Math.max(1, problem.column());
    }
}
