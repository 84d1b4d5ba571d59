package dev.lockstep.exercises;

import java.util.List;

/**
 * The grade of one submission. Equal for equal pack, submission, seed and limits, but for the times.
 *
 * @param title of the exercise
 * @param submission name of the file
 * @param submissionDigest SHA-256 of its bytes
 * @param sandbox tier of containment that the learner's worker had
 * @param jdk version of the Java that ran it
 * @param remarks why nothing could be judged: compile errors of the submission, errors of the pack
 * @param checks in the order of the exercise, each of them exactly once
 * @param millis real time
 */
public record Report(
        PackName pack, String exercise, String title, String submission, String submissionDigest, long seed, String sandbox,
        GradeLimits limits, String jdk, Standing standing, int points, int outOf, List<Remark> remarks, List<CheckReport> checks, long millis) {
    /** Which pack, exactly. */
    public record PackName(String id, String version, String digest) {}

    public Report {
        remarks = List.copyOf(remarks);
        checks = List.copyOf(checks);
    }

    /** {@return whether every check passed} */
    public boolean passed() {
        return standing == Standing.PASSED;
    }
}
