package dev.lockstep.cli;

import dev.lockstep.exercises.GradeListener;
import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.Grader;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Standing;
import dev.lockstep.exercises.Submission;
import dev.lockstep.exercises.report.ConsoleText;
import dev.lockstep.exercises.report.JsonText;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Tier;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep grade PACK EXERCISE SUBMISSION…}: grades submissions. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades submissions to an exercise: points, and for each lost one the reason and the schedule that shows it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every submission passed", "1:some did not", "2:wrong usage", "3:some could not be graded"})
final class GradeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACK", description = "A folder, a zip, or the id of a built-in pack.")
    private String packName = "";

    @Parameters(index = "1", paramLabel = "EXERCISE", description = "Id of the exercise.")
    private String exerciseId = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "SUBMISSION", description = "The .java files to grade.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of inputs and sampling (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--report", paramLabel = "DIR", description = "Also write one JSON report for each submission into this folder.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "Submissions graded at a time (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(names = "--language", paramLabel = "TAG", defaultValue = "en", description = "Language of the feedback (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--allow-weak", description = "Grade also where no sandbox keeps submissions from your files and your network.")
    private boolean allowWeak;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the worker's run-time image is kept (default: ~/.lockstep).")
    private Optional<Path> data = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (jobs < 1 || jobs > 64) {
            throw usage("--jobs takes a number from 1 to 64.");
        }
        var pack = pack();
        var exercise = exercise(pack);
        for (var file : files) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw usage("There is no file " + file + " to grade.");
            }
        }
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        try (var kernel = Kernel.start(KernelOptions.in(data.orElseGet(DataFolders::usual)).withWarm(Math.min(2, 2 * jobs), 0))) {
            var refusal = refusal(kernel.tier(), allowWeak);
            if (refusal.isPresent()) {
                spec.commandLine().getErr().println(refusal.get());
                return Exit.FAULT;
            }
            return grade(new Grader(kernel), pack, exercise);
        }
    }

    /** Submissions are strangers' programs: they are not run where nothing contains them, unless somebody says so. */
    static Optional<String> refusal(Tier tier, boolean allowWeak) {
        return tier != Tier.WEAK || allowWeak ? Optional.empty()
                : Optional.of("Nothing is graded: without a sandbox, " + tier.meaning() + ". See lockstep doctor, or pass --allow-weak.");
    }

    private Pack pack() {
        var reading = Packs.read(packName);
        return reading.pack().orElseThrow(() -> usage(reading.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"))));
    }

    private Exercise exercise(Pack pack) {
        return pack.exercise(exerciseId).orElseThrow(() -> usage("The pack " + pack.id() + " has no exercise " + exerciseId + ". It has: "
                + pack.exercises().stream().map(Exercise::id).collect(Collectors.joining(", ")) + "."));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Results are printed in the order of the command line, each as soon as it and those before it are there. */
    private int grade(Grader grader, Pack pack, Exercise exercise) throws InterruptedException, IOException {
        int code = Exit.OK;
        try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
            var results = files.stream()
                    .map(file -> workers.submit(() -> grader.grade(pack, exercise, Submission.read(file), options(), GradeListener.SILENT))).toList();
            for (int i = 0; i < files.size(); i++) {
                try {
                    var report = results.get(i).get();
                    spec.commandLine().getOut().print(ConsoleText.of(report));
                    spec.commandLine().getOut().flush();
                    write(report, i);
                    code = Math.max(code, code(report));
                } catch (ExecutionException e) {
                    spec.commandLine().getErr().println(files.get(i) + ": could not be graded: " + message(e));
                    code = Exit.FAULT;
                }
            }
        }
        return code;
    }

    private GradeOptions options() {
        return GradeOptions.seeded(seed).in(language);
    }

    private static String message(ExecutionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private void write(Report report, int index) throws IOException {
        if (folder.isPresent()) {
            var stem = report.submission().replaceAll("\\.java$", "");
            var name = files.size() == 1 ? stem + ".json" : String.format("%04d-%s.json", index + 1, stem);
            Files.writeString(folder.get().resolve(name), JsonText.of(report));
        }
    }

    private static int code(Report report) {
        return report.standing() == Standing.ERROR ? Exit.FAULT : report.passed() ? Exit.OK : Exit.FAILED;
    }
}
