package dev.lockstep.exercises.proof;

import dev.lockstep.exercises.GradeException;
import dev.lockstep.exercises.Grader;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Proves a pack: every cell does what its author promises, every starter scores what it says, every solution passes, every wrong
 * twin fails exactly the checks that it names, and nothing of that ever flips. Only what was read without an error is run.
 */
public final class PackProof {
    private final Kernel kernel;
    private final Grader grader;
    private final Reading reading;
    private final Pack pack;
    private final ProofOptions options;
    private final ProofListener listener;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Proof.Item> items = new ArrayList<>();
    private int all;

    private PackProof(Kernel kernel, Reading reading, Pack pack, ProofOptions options, ProofListener listener) {
        this.kernel = kernel;
        this.grader = new Grader(kernel, options.jobs());
        this.reading = reading;
        this.pack = pack;
        this.options = options;
        this.listener = listener;
    }

    /**
     * {@return what is wrong with a pack; with {@code only}, with those lessons and exercises}
     *
     * @throws GradeException when the machine, not the pack, keeps us from proving it
     */
    public static Proof of(Kernel kernel, Reading reading, Pack pack, ProofOptions options, ProofListener listener) {
        long start = System.nanoTime();
        var proof = new PackProof(kernel, reading, pack, options, listener);
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, options.jobs()))) {
            try {
                proof.prove(workers);
            } finally {
                workers.shutdownNow();
            }
        }
        proof.problems.addAll(told(reading, pack, options));
        pack.requires().unmet().forEach(why -> proof.problems.add(Problem.error("pack.yaml", 1, 1, why)));
        proof.problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column));
        return new Proof(pack.id(), pack.version(), proof.problems.stream().distinct().toList(), proof.items, options.runs(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** {@return what is wrong with an exercise, after so many gradings of each of its files} */
    public static List<Problem> exercise(Grader grader, Pack pack, Exercise exercise, int runs) {
        return ExerciseProof.problems(exercise, ExerciseProof.trials(exercise, runs).stream().map(trial -> trial.grade(grader, pack, exercise)).toList());
    }

    /** {@return the problems of reading that concern what was asked for} */
    private static List<Problem> told(Reading reading, Pack pack, ProofOptions options) {
        var folders = new ArrayList<String>();
        pack.lessons().stream().filter(lesson -> !options.wants(lesson.id())).forEach(lesson -> folders.add(folder(lesson)));
        pack.exercises().stream().filter(exercise -> !options.wants(exercise.id())).forEach(exercise -> folders.add(folder(exercise)));
        return reading.problems().stream().filter(problem -> folders.stream().noneMatch(folder -> problem.file().startsWith(folder))).toList();
    }

    private void prove(ExecutorService workers) {
        var waiting = new ArrayList<Runnable>();
        var lessons = pack.lessons().stream().filter(lesson -> options.wants(lesson.id())).toList();
        var exercises = pack.exercises().stream().filter(exercise -> options.wants(exercise.id())).toList();
        all = (int) (lessons.stream().filter(lesson -> isSound(folder(lesson))).count() * options.runs()
                + exercises.stream().filter(exercise -> isSound(folder(exercise)))
                        .mapToLong(exercise -> ExerciseProof.trials(exercise, options.runs()).size()).sum());
        lessons.forEach(lesson -> waiting.add(lesson(lesson, workers)));
        exercises.forEach(exercise -> waiting.add(exercise(exercise, workers)));
        waiting.forEach(Runnable::run);
    }

    /** Begins a lesson; what is returned waits for its end. */
    private Runnable lesson(Lesson lesson, ExecutorService workers) {
        if (!isSound(folder(lesson))) {
            return () -> items.add(item(lesson, Proof.State.NOT_RUN, "not run: mend what was read first"));
        }
        var runs = new ArrayList<Future<List<CellProof.Result>>>();
        for (int run = 0; run < options.runs(); run++) {
            runs.add(begin(workers, "lesson " + lesson.id(), 1, () -> LessonProof.once(kernel, lesson)));
        }
        return () -> {
            var results = runs.stream().map(PackProof::end).toList();
            var found = LessonProof.problems(lesson, results);
            problems.addAll(found);
            int kept = results.getFirst().stream().mapToInt(CellProof.Result::kept).sum();
            items.add(item(lesson, found.isEmpty() ? Proof.State.PROVED : Proof.State.BROKEN,
                    count(lesson.cells().size(), "cell") + ", " + count(kept, "promise") + " kept"));
        };
    }

    private Runnable exercise(Exercise exercise, ExecutorService workers) {
        if (!isSound(folder(exercise))) {
            return () -> items.add(item(exercise, Proof.State.NOT_RUN, "not run: mend what was read first"));
        }
        var results = ExerciseProof.groups(exercise, options).stream().map(group -> begin(workers,
                "exercise " + exercise.id() + ": " + group.getFirst().file(), group.size(), () -> Trial.grade(group, grader, pack, exercise))).toList();
        return () -> {
            var found = ExerciseProof.problems(exercise, results.stream().map(PackProof::end).flatMap(List::stream).toList());
            problems.addAll(found);
            items.add(item(exercise, found.isEmpty() ? Proof.State.PROVED : Proof.State.BROKEN, count(exercise.points(), "point") + ", "
                    + count(exercise.checks().size(), "check") + ", " + count(exercise.twins().size(), "wrong twin")));
        };
    }

    private <R> Future<R> begin(ExecutorService workers, String what, int size, Callable<R> work) {
        return workers.submit(() -> {
            R result = work.call();
            listener.done(what, done.addAndGet(size), all);
            return result;
        });
    }

    private static <R> R end(Future<R> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradeException("The check was interrupted.", e);
        } catch (ExecutionException | CancellationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new GradeException(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        }
    }

    private boolean isSound(String folder) {
        return reading.errors().stream().noneMatch(problem -> problem.file().startsWith(folder));
    }

    private static String folder(Lesson lesson) {
        return "lessons/" + lesson.folder() + "/";
    }

    private static String folder(Exercise exercise) {
        return "exercises/" + exercise.folder() + "/";
    }

    private Proof.Item item(Lesson lesson, Proof.State state, String summary) {
        return new Proof.Item(Proof.Kind.LESSON, lesson.id(), lesson.in(pack.languages().getFirst()).title(), state, summary);
    }

    private Proof.Item item(Exercise exercise, Proof.State state, String summary) {
        return new Proof.Item(Proof.Kind.EXERCISE, exercise.id(), exercise.in(pack.languages().getFirst()).title(), state, summary);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
