package dev.lockstep.cli;

import dev.lockstep.exercises.report.Format;
import dev.lockstep.exercises.report.Gradebook;
import dev.lockstep.exercises.report.ReportFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;

/** What becomes of a whole gradebook at the end of a command. */
final class GradeBooks {
    private GradeBooks() {}

    /** Writes it. {@return whether that worked} */
    static boolean write(Optional<ReportFolder> folder, Set<Format> formats, Gradebook book, PrintWriter out, PrintWriter err) {
        if (formats.contains(Format.GITHUB)) {
            out.print(ReportFolder.annotations(book));
        }
        if (formats.contains(Format.CONSOLE) && book.rows().size() > 1) {
            out.println(book.summary());
        }
        out.flush();
        try {
            if (folder.isPresent()) {
                folder.get().book(book);
            }
            return true;
        } catch (IOException e) {
            err.println("The report could not be written: " + e.getMessage());
            return false;
        }
    }

    /** {@return the exit code that a gradebook means} */
    static int code(Gradebook book) {
        var standings = book.rows().stream().map(row -> row.standing()).toList();
        return book.partial() || standings.contains("ERROR") || standings.contains("NOT_GRADED") ? Exit.FAULT
                : standings.stream().allMatch("PASSED"::equals) ? Exit.OK : Exit.FAILED;
    }
}
