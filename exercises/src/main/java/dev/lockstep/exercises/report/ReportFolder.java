package dev.lockstep.exercises.report;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Submission;
import dev.lockstep.exercises.batch.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

/**
 * The folder that a report goes to. Files are written beside and moved into place, so that nobody ever reads half of one, and a link
 * that somebody left there is replaced, not followed. Thread-safe where it writes single runs.
 */
public final class ReportFolder {
    private final Path folder;
    private final Set<Format> formats;

    public ReportFolder(Path folder, Set<Format> formats) {
        this.folder = folder;
        this.formats = formats;
    }

    /** Writes the failing runs of one report, as pages. */
    public void runs(Candidate candidate, Report report, RunPages pages) throws IOException {
        if (!formats.contains(Format.HTML)) {
            return;
        }
        for (CheckReport check : report.checks()) {
            var source = candidate.submission().map(Submission::text).orElse("");
            Optional<String> page = check.failure().map(failure -> pages.page(report, check, failure, source));
            if (page.isPresent()) {
                put(RunFiles.name(candidate, check), page.get());
            }
        }
    }

    /** Writes the whole, in every format that is wanted. */
    public void book(Gradebook book) throws IOException {
        put(Gradebook.FILE, book.json());
        for (var format : formats) {
            switch (format) {
                case JUNIT -> put("junit.xml", JunitXml.of(book));
                case MARKDOWN -> put("summary.md", MarkdownSummary.of(book));
                case CSV -> put("grades.csv", CsvText.of(book));
                case GITHUB -> put("annotations.txt", GithubLines.of(book));
                case GRADESCOPE -> {
                    for (var row : book.rows()) {
                        put("gradescope/" + RunFiles.safe(row.student()) + "-" + RunFiles.safe(row.exercise()) + ".json", GradescopeJson.of(row));
                    }
                }
                case CONSOLE, JSON, HTML -> { }
            }
        }
    }

    /** Takes over the failing runs that another folder of ours has. */
    public void takeRuns(Path other) throws IOException {
        var runs = other.resolve("runs");
        if (!Files.isDirectory(runs, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.list(runs)) {
            for (var file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && file.toString().endsWith(".html")).toList()) {
                put("runs/" + file.getFileName(), Files.readString(file));
            }
        }
    }

    private void put(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        var part = Files.createTempFile(file.getParent(), ".part", "");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** {@return the annotations for a workflow's log} */
    public static String annotations(Gradebook book) {
        return GithubLines.of(book);
    }
}
