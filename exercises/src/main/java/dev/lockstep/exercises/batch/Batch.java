package dev.lockstep.exercises.batch;

import dev.lockstep.exercises.GradeListener;
import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.Grader;
import dev.lockstep.exercises.Report;
import dev.lockstep.lessons.Pack;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Grades candidates, some at a time. What goes wrong with one is its row, and never stops the others. */
public final class Batch {
    /** Hears of each candidate once, on any thread. */
    public interface Ear {
        void graded(Candidate candidate, Report report);

        void missing(Candidate candidate);

        /** We failed, not the submission: a sentence why. */
        void failed(Candidate candidate, String why);
    }

    private final Grader grader;
    private final Pack pack;
    private final GradeOptions options;
    private final Ear ear;
    private final Tally tally;

    public Batch(Grader grader, Pack pack, GradeOptions options, int size, Ear ear) {
        this.grader = grader;
        this.pack = pack;
        this.options = options;
        this.ear = ear;
        tally = new Tally(size);
    }

    /** {@return how far it is; any thread may ask} */
    public Tally tally() {
        return tally;
    }

    /** Grades them all. */
    public void run(List<Candidate> candidates, int jobs) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
            // By exercise: the judge of one then serves them all.
            candidates.stream().sorted(Comparator.comparing(Candidate::exercise)).forEach(candidate -> workers.execute(() -> grade(candidate)));
            workers.shutdown();
            while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                // Each grading has limits of its own.
                continue;
            }
        }
    }

    private void grade(Candidate candidate) {
        if (candidate.submission().isEmpty()) {
            tally.missing();
            ear.missing(candidate);
            return;
        }
        try {
            var exercise = pack.exercise(candidate.exercise()).orElseThrow();
            var report = grader.grade(pack, exercise, candidate.submission().get(), options, GradeListener.SILENT);
            tally.graded(report);
            ear.graded(candidate, report);
        } catch (RuntimeException | Error e) {
            tally.failed();
            ear.failed(candidate, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }
}
