package dev.lockstep.web.grade;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.GradeException;
import dev.lockstep.exercises.GradeListener;
import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.Grader;
import dev.lockstep.exercises.Submission;
import dev.lockstep.exercises.drive.Exhibit;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.RunOptions.Mode;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.web.notebook.Run;
import dev.lockstep.web.notebook.RunShelf;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades what learners check on a page, one submission at a time; failing runs go to the shelf. Thread-safe. */
public final class Gradings implements AutoCloseable {
    private static final int MOST = 50;
    private static final long SEED = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Gradings.class);

    /**
     * What was handed in.
     *
     * @param pack id
     * @param exercise id
     */
    public record Handed(String pack, String exercise, String source) {}

    private final Supplier<Kernel> kernel;
    private final RunShelf shelf;
    private final BiConsumer<Grading, Handed> ended;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("grade").unstarted(task));
    private final Map<String, Grading> gradings = new LinkedHashMap<>();
    private Optional<Grader> grader = Optional.empty();

    /** @param ended is told of every grading that has a report */
    public Gradings(Supplier<Kernel> kernel, RunShelf shelf, BiConsumer<Grading, Handed> ended) {
        this.kernel = kernel;
        this.shelf = shelf;
        this.ended = ended;
    }

    /** {@return a grading that begins when those before it are done} */
    public Grading begin(Pack pack, Exercise exercise, String source, String language) {
        Grading grading = new Grading(shelf.freshId().replaceFirst("r", "g"), language);
        synchronized (this) {
            gradings.put(grading.id(), grading);
            if (gradings.size() > MOST) {
                gradings.values().stream().filter(Grading::isOver).findFirst().ifPresent(oldest -> gradings.remove(oldest.id()));
            }
        }
        worker.execute(() -> grade(grading, pack, exercise, source));
        return grading;
    }

    /** {@return a grading that is still remembered} */
    public synchronized Optional<Grading> grading(String id) {
        return Optional.ofNullable(gradings.get(id));
    }

    /** {@return the name of an exercise's file, and so of the places in it} */
    public static String fileOf(String exercise) {
        return exercise + ".java";
    }

    /** {@return the notebook under which the failing runs of an exercise are kept} */
    public static String notebookOf(String pack, String exercise) {
        return "exercise." + pack + "." + exercise;
    }

    /** {@return what shows why a check failed, as a run that can be looked at} */
    public static Run failing(String id, String notebook, String file, String digest, Exhibit failure) {
        var ticket = new Run.Ticket(id, notebook, file, Run.Kind.FAILING, Mode.CONTROLLED, SEED);
        return Run.ended(ticket, new RunResult(failure.outcome(), failure.trace(), digest, List.of(), List.of(), Duration.ZERO));
    }

    private void grade(Grading grading, Pack pack, Exercise exercise, String source) {
        if (!grading.begins()) {
            return;
        }
        try {
            Submission submission = Submission.of(fileOf(exercise.id()), source);
            GradeListener listener = new Shelving(grading, notebookOf(pack.id(), exercise.id()), submission);
            var report = grader().grade(pack, exercise, submission, GradeOptions.seeded(SEED).in(grading.language()), listener);
            grading.ends(Grading.State.ENDED, Optional.of(report));
            ended.accept(grading, new Handed(pack.id(), exercise.id(), source));
        } catch (CancellationException e) {
            grading.ends(Grading.State.STOPPED, Optional.empty());
        } catch (KernelException | GradeException e) {
            LOG.warn("A submission could not be graded: {}", e.getMessage());
            grading.ends(Grading.State.BROKEN, Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a submission could not be graded", e);
            grading.ends(Grading.State.BROKEN, Optional.empty());
        }
    }

    private synchronized Grader grader() {
        Grader ready = grader.orElseGet(() -> new Grader(kernel.get()));
        grader = Optional.of(ready);
        return ready;
    }

    @Override
    public void close() {
        synchronized (this) {
            gradings.values().forEach(Grading::stop);
        }
        worker.shutdownNow();
    }

    /** Puts the failing run of a check onto the shelf before anybody hears of the check. */
    private final class Shelving implements GradeListener {
        private final Grading grading;
        private final String notebook;
        private final Submission submission;

        Shelving(Grading grading, String notebook, Submission submission) {
            this.grading = grading;
            this.notebook = notebook;
            this.submission = submission;
        }

        @Override
        public void checking(String check, int index, int of) {
            grading.checking(check, index, of);
        }

        @Override
        public void searching(String check, long schedules) {
            grading.searching(check, schedules);
        }

        @Override
        public void checked(CheckReport result) {
            result.failure().ifPresent(failure -> grading.shows(result.id(), keep(failure)));
            grading.checked(result);
        }

        private String keep(Exhibit failure) {
            Run run = failing(shelf.freshId(), notebook, submission.name(), submission.digest(), failure);
            shelf.put(run);
            return run.id();
        }
    }
}
