package dev.lockstep.exercises.report;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Standing;
import dev.lockstep.exercises.drive.Exhibit;
import java.util.stream.Collectors;

/** A report for a terminal. */
public final class ConsoleText {
    private static final int WIDTH = 100;
    private static final String INDENT = "      ";

    private ConsoleText() {}

    /** {@return the report as lines} */
    public static String of(Report report) {
        return of("", report);
    }

    /** {@return one line for somebody of whom there is no report} */
    public static String of(Row row) {
        return Plain.console(row.student() + ", " + row.exercise() + ": " + row.why()) + "\n";
    }

    /** {@return the report as lines, under a student's name} */
    public static String of(String student, Report report) {
        var text = new StringBuilder();
        boolean named = !student.isEmpty() && !report.submission().equals(student + ".java");
        text.append(named ? Plain.line(student) + ", " : "").append(report.submission()).append(": ").append(report.points()).append(" of ").append(report.outOf()).append(" points, ")
                .append(words(report)).append(" (").append(report.title()).append(")\n");
        for (var remark : report.remarks()) {
            text.append("  ").append(remark).append('\n');
        }
        report.checks().forEach(check -> check(text, check));
        text.append("  Pack ").append(report.pack().id()).append(' ').append(report.pack().version()).append(", submission ")
                .append(report.submissionDigest(), 0, 12).append(", seed ").append(report.seed()).append(", sandbox ").append(report.sandbox())
                .append(", Java ").append(report.jdk()).append('\n');
        return text.toString().lines().map(Plain::console).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String words(Report report) {
        return switch (report.standing()) {
            case PASSED -> "passed";
            case FAILED, NOT_JUDGED -> "not passed";
            case ERROR -> "could not be graded";
        };
    }

    private static void check(StringBuilder text, CheckReport check) {
        text.append("  ").append(mark(check.standing())).append(' ').append(check.id()).append(' ').append(check.points()).append('/')
                .append(check.outOf()).append("  ").append(check.title()).append('\n');
        line(text, check.verdict());
        line(text, check.claim().isEmpty() ? check.message() : "Not so: " + check.claim() + ". " + check.message());
        check.failure().ifPresent(failure -> failure(text, failure));
        line(text, check.place().isEmpty() ? "" : "Look at " + check.place() + ".");
        check.feedback().lines().forEach(feedback -> line(text, feedback));
    }

    private static void failure(StringBuilder text, Exhibit failure) {
        for (var task : failure.waiting()) {
            var holds = task.holds().isEmpty() ? "" : "holds " + String.join(", ", task.holds()) + " and ";
            var owner = task.owner().isEmpty() ? "" : ", which \"" + task.owner() + "\" holds";
            var waits = task.waitsFor().isEmpty() ? "is parked" : "waits for " + task.waitsFor();
            if (task.waitsFor().equals(task.owner()) && !task.owner().isEmpty()) {
                waits = "waits for the end of \"" + task.owner() + "\"";
                owner = "";
            }
            line(text, "\"" + task.name() + "\" " + holds + waits + owner + (task.at().isEmpty() ? "" : " (" + task.at() + ")"));
        }
        line(text, "Schedule of " + failure.drive() + ": "
                + (failure.choices().isEmpty() ? "the first one" : failure.choices().stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case PASSED -> "pass ";
            case FAILED -> "FAIL ";
            case NOT_JUDGED -> "-    ";
            case ERROR -> "ERROR";
        };
    }

    /** Long lines break at blanks. */
    private static void line(StringBuilder text, String words) {
        var rest = words.strip();
        while (!rest.isEmpty()) {
            int blank = rest.length() <= WIDTH ? rest.length() : rest.lastIndexOf(' ', WIDTH);
            int end = blank <= 0 ? Math.min(rest.length(), WIDTH) : blank;
            text.append(INDENT).append(rest, 0, end).append('\n');
            rest = rest.substring(end).strip();
        }
    }
}
