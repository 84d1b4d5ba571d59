package dev.lockstep.cli;

import dev.lockstep.exercises.GradeException;
import dev.lockstep.exercises.report.Format;
import dev.lockstep.exercises.report.Gradebook;
import dev.lockstep.exercises.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep grade merge DIR…}: makes one report of the parts that shards wrote; byte for byte what one process would have written. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Makes one report of the parts that 'grade --shard' wrote.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every submission passed", "1:some did not", "2:wrong usage", "3:some could not be graded"})
final class GradeMergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders that 'grade --report' wrote.")
    private List<Path> parts = new ArrayList<>();

    @Option(names = "--report", paramLabel = "DIR", required = true, description = "Where the whole goes.")
    private Path folder = Path.of("");

    @Option(names = "--report-format", paramLabel = "FORMAT", split = ",", defaultValue = "console,json,junit,markdown,csv,html",
            description = "console, json, junit, markdown, csv, github, gradescope, html (default: ${DEFAULT-VALUE}).")
    private Set<Format> formats = EnumSet.noneOf(Format.class);

    @Option(names = "--exit-zero", description = "End with 0 when every submission got a verdict, whatever it is.")
    private boolean exitZero;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var to = new ReportFolder(folder, formats);
        var books = new ArrayList<Gradebook>();
        for (var part : parts) {
            try {
                books.add(Gradebook.read(part));
            } catch (GradeException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage());
            }
            to.takeRuns(part);
        }
        var absent = Gradebook.absent(books);
        if (!absent.isEmpty()) {
            spec.commandLine().getErr().println("The whole has more parts than these, so students are missing in the report: " + String.join(", ", absent));
        }
        var book = Gradebook.merged(books);
        boolean written = GradeBooks.write(Optional.of(to), formats, book, spec.commandLine().getOut(), spec.commandLine().getErr());
        int code = written ? GradeBooks.code(book) : Exit.FAULT;
        return exitZero && code == Exit.FAILED ? Exit.OK : code;
    }
}
