package dev.lockstep.exercises;

import dev.lockstep.exercises.pack.Prepared;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Grades submissions. Every grading has two workers: a fresh one for the learner's code, and one for the judge's, where no learner's code
 * ever is. Thread-safe; the kernel stays the caller's.
 */
public final class Grader {
    /** A pack that is being written has another digest after each save. */
    private static final int MOST_PREPARED = 500;

    private record Key(String packDigest, String exercise) {}

    private final Kernel kernel;
    private final Judges judges;
    private final Map<Key, Prepared> prepared = new ConcurrentHashMap<>();

    /** Grades one now and then: no judge's worker waits for the next. */
    public Grader(Kernel kernel) {
        this(kernel, 0);
    }

    /** @param judges workers of judges (about 45 MB each) that are kept for the next submission to their exercise, when there are many */
    public Grader(Kernel kernel, int judges) {
        this.kernel = kernel;
        this.judges = new Judges(kernel, judges);
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
        return new Grading(kernel, judges, pack, prepared(pack, exercise), submission, options, listener).report();
    }

    /**
     * {@return the grades of one submission with each of these options, from one worker: for whoever asks again and again about code of
     * their own. A submission that counts gets a worker for itself}
     */
    public List<Report> grade(Pack pack, Exercise exercise, Submission submission, List<GradeOptions> all, GradeListener listener) {
        return new Grading(kernel, judges, pack, prepared(pack, exercise), submission, all.getFirst(), listener).reports(all);
    }

    private Prepared prepared(Pack pack, Exercise exercise) {
        if (prepared.size() > MOST_PREPARED) {
            prepared.clear();
        }
        // A judge that was refused is tried again: a machine that was too busy to compile it is no fault that lasts.
        return prepared.compute(new Key(pack.digest(), exercise.id()),
                (_, known) -> known != null && known.judge().isPresent() ? known : Prepared.of(exercise, kernel));
    }
}
