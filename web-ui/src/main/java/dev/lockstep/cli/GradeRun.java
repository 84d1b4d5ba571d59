package dev.lockstep.cli;

import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.Grader;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.batch.Batch;
import dev.lockstep.exercises.batch.Candidate;
import dev.lockstep.exercises.report.ConsoleText;
import dev.lockstep.exercises.report.Format;
import dev.lockstep.exercises.report.Gradebook;
import dev.lockstep.exercises.report.ReportFolder;
import dev.lockstep.exercises.report.Row;
import dev.lockstep.exercises.report.RunPages;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * One {@code lockstep grade}: hears each result, prints it in the order of the rows, and writes the report, also when somebody presses
 * Ctrl-C: then what was not graded is said so.
 */
final class GradeRun implements Batch.Ear {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Pack pack;
    private final List<Candidate> candidates;
    private final Set<Format> formats;
    private final RunPages pages;
    private final Optional<ReportFolder> folder;
    private final String shard;
    private final Map<Candidate, Row> rows = new LinkedHashMap<>();
    private final Map<Candidate, String> texts = new LinkedHashMap<>();
    private int printed;
    private boolean written;

    GradeRun(CommandLine command, Pack pack, List<Candidate> candidates, Optional<Path> folder, Set<Format> formats, RunPages pages,
            String shard) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.pack = pack;
        this.candidates = candidates;
        this.formats = formats;
        this.pages = pages;
        this.folder = folder.map(path -> new ReportFolder(path, formats));
        this.shard = shard;
    }

    /** {@return the exit code} */
    int grade(Grader grader, GradeOptions options, int jobs) throws InterruptedException, IOException {
        var batch = new Batch(grader, pack, options, candidates.size(), this);
        var interrupted = new Thread(() -> finish(true), "grade-interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (var ticker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
            ticker.scheduleAtFixedRate(() -> err.println(batch.tally()), 1, 1, TimeUnit.SECONDS);
            batch.run(candidates, jobs);
            ticker.shutdownNow();
        }
        err.println(batch.tally());
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return finish(false);
    }

    @Override
    public void graded(Candidate candidate, Report report) {
        folder.ifPresent(to -> {
            try {
                to.runs(candidate, report, pages);
            } catch (IOException e) {
                err.println("A failing run could not be written: " + e.getMessage());
            }
        });
        take(candidate, Row.of(candidate, report), ConsoleText.of(candidate.student(), report));
    }

    @Override
    public void missing(Candidate candidate) {
        without(candidate, "MISSING", "Nothing was handed in.");
    }

    @Override
    public void failed(Candidate candidate, String why) {
        without(candidate, "ERROR", why);
    }

    private void without(Candidate candidate, String standing, String why) {
        var row = Row.without(candidate, outOf(candidate), standing, why);
        take(candidate, row, ConsoleText.of(row));
    }

    private int outOf(Candidate candidate) {
        return pack.exercise(candidate.exercise()).map(Exercise::points).orElse(0);
    }

    private synchronized void take(Candidate candidate, Row row, String text) {
        rows.put(candidate, row);
        texts.put(candidate, text);
        while (formats.contains(Format.CONSOLE) && printed < candidates.size() && texts.containsKey(candidates.get(printed))) {
            out.print(texts.get(candidates.get(printed++)));
            out.flush();
        }
    }

    /** Once: when all is done, or when the process is told to end before. */
    private synchronized int finish(boolean partial) {
        if (written) {
            return Exit.FAULT;
        }
        written = true;
        candidates.stream().filter(candidate -> !rows.containsKey(candidate))
                .forEach(candidate -> rows.put(candidate, Row.without(candidate, outOf(candidate), "NOT_GRADED", "The grading was interrupted.")));
        var book = new Gradebook(List.copyOf(rows.values()), partial, shard);
        boolean wrote = GradeBooks.write(folder, formats, book, out, err);
        return wrote ? GradeBooks.code(book) : Exit.FAULT;
    }
}
