package dev.lockstep.exercises.batch;

import dev.lockstep.exercises.Submission;
import java.util.Comparator;
import java.util.Optional;

/**
 * One student's place for one exercise.
 *
 * @param submission empty when nothing was handed in
 */
public record Candidate(String student, String exercise, Optional<Submission> submission) {
    /** The order of every report, whatever the order of the command line and of the disk. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::exercise).thenComparing(Candidate::student);
}
