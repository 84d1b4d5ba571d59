package dev.lockstep.exercises;

import dev.lockstep.exercises.pack.Prepared;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Grades submissions. Every grading has two fresh workers: one for the learner's code, one for the judge's. Thread-safe; the
 * kernel stays the caller's.
 */
public final class Grader {
    private record Key(String packDigest, String exercise) {}

    private final Kernel kernel;
    private final Map<Key, Prepared> prepared = new ConcurrentHashMap<>();

    public Grader(Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@return the grade of a text, in English and with the usual limits} */
    public Report grade(Pack pack, Exercise exercise, String submission, long seed, GradeListener listener) {
        return grade(pack, exercise, Submission.of("submission.java", submission), GradeOptions.seeded(seed), listener);
    }

    /**
     * {@return the grade of a submission}
     *
     * @throws dev.lockstep.kernel.KernelException when no worker can be started
     */
    public Report grade(Pack pack, Exercise exercise, Submission submission, GradeOptions options, GradeListener listener) {
        var ready = prepared.computeIfAbsent(new Key(pack.digest(), exercise.id()), key -> Prepared.of(exercise, kernel));
        return new Grading(kernel, pack, ready, submission, options, listener).report();
    }
}
