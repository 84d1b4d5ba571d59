package dev.lockstep.cli;

import dev.lockstep.exercises.GradeOptions;
import dev.lockstep.exercises.Grader;
import dev.lockstep.exercises.batch.Candidate;
import dev.lockstep.exercises.batch.Gathering;
import dev.lockstep.exercises.batch.Layout;
import dev.lockstep.exercises.report.Format;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Tier;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Reading;
import dev.lockstep.web.api.FailurePages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep grade PACK [EXERCISE…] SUBMISSIONS…}: grades submissions. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        subcommands = GradeMergeCommand.class,
        description = "Grades submissions to exercises: points, and for each lost one the reason and the schedule that shows it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every submission passed", "1:some did not", "2:wrong usage", "3:some could not be graded"})
final class GradeCommand implements Callable<Integer> {
    private static final int MOST_LEFT_OUT = 10;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACK", description = "A folder, a zip, or the id of a built-in pack.")
    private String packName = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "[EXERCISE…] SUBMISSION…",
            description = "Ids of exercises (none: all of the pack), then files, folders and zips to grade.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--layout", paramLabel = "PATTERN",
            description = "Where a folder or zip has whose work, such as '{student}/{exercise}.java'; * is any name.")
    private Optional<String> layout = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of inputs and sampling (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--report", paramLabel = "DIR", description = "Also write reports into this folder.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--report-format", paramLabel = "FORMAT", split = ",", defaultValue = "console,json,junit,markdown,csv,html",
            description = "console, json, junit, markdown, csv, github, gradescope, html (default: ${DEFAULT-VALUE}).")
    private Set<Format> formats = EnumSet.noneOf(Format.class);

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions graded at a time (default: one for each processor).")
    private int jobs = Math.min(8, Runtime.getRuntime().availableProcessors());

    @Option(names = "--shard", paramLabel = "I/N", description = "Grade only the I-th of N parts; 'grade merge' puts the parts together.")
    private Optional<String> shard = Optional.empty();

    @Option(names = {"--lang", "--language"}, paramLabel = "TAG", defaultValue = "en", description = "Language of the reports: en, zh-CN (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--after-deadline", description = "Judge also the checks that wait for the deadline.")
    private boolean afterDeadline;

    @Option(names = "--instructor", description = "The report is not for learners: judge and show everything, hidden checks too.")
    private boolean instructor;

    @Option(names = "--exit-zero", description = "End with 0 when every submission got a verdict, whatever it is.")
    private boolean exitZero;

    @Option(names = "--allow-weak", description = "Grade also where no sandbox keeps submissions from your files and your network.")
    private boolean allowWeak;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the worker's run-time image is kept (default: ~/.lockstep).")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private ContainmentOptions containment = new ContainmentOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (jobs < 1 || jobs > 64) {
            throw usage("--jobs takes a number from 1 to 64.");
        }
        // Not required for picocli, since "grade merge" has neither.
        if (packName.isEmpty() || words.isEmpty()) {
            throw usage("Say which pack, and what to grade: lockstep grade PACK [EXERCISE…] SUBMISSION…");
        }
        var reading = Packs.read(packName);
        var pack = reading.pack().orElseThrow(() -> usage(reading.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"))));
        var faults = faults(reading, pack);
        if (!faults.isEmpty()) {
            faults.forEach(spec.commandLine().getErr()::println);
            return Exit.FAULT;
        }
        var candidates = part(candidates(pack));
        try (var kernel = Kernel.start(containment.in(KernelOptions.in(data.orElseGet(DataFolders::usual))
                .withWarm(Math.min(8, 2 * Math.min(jobs, candidates.size())), 0), List.of(pack)))) {
            var refusal = refusal(kernel.tier(), kernel.note(), allowWeak);
            if (refusal.isPresent()) {
                spec.commandLine().getErr().println(refusal.get());
                return Exit.FAULT;
            }
            var run = new GradeRun(spec.commandLine(), pack, candidates, folder, formats, new FailurePages(pack, language), shard.orElse(""));
            int code = run.grade(new Grader(kernel, jobs), options(), jobs);
            return exitZero && code == Exit.FAILED ? Exit.OK : code;
        }
    }

    /** Submissions are strangers' programs: they are not run where nothing contains them, unless somebody says so. */
    static Optional<String> refusal(Tier tier, String note, boolean allowWeak) {
        var help = note.contains("What helps: ") ? "Run this first: " + note.substring(note.indexOf("What helps: ") + "What helps: ".length()).strip()
                : "./lockstep doctor says what is missing here.";
        return tier != Tier.WEAK || allowWeak ? Optional.empty()
                : Optional.of(String.join("\n", "Nothing is graded: without a sandbox, " + tier.meaning() + ".", help,
                        "Or pass --allow-weak, if you trust every submission."));
    }

    /** What was refused or misread in a pack may be what a grade depends on. */
    private static List<String> faults(Reading reading, Pack pack) {
        var faults = new ArrayList<>(reading.errors().stream().map(Problem::toString).toList());
        if (!faults.isEmpty()) {
            faults.add("Nothing was graded: mend the pack first, see pack check.");
        }
        faults.addAll(pack.requires().unmet());
        return faults;
    }

    private List<Candidate> candidates(Pack pack) {
        var ids = pack.exercises().stream().map(Exercise::id).toList();
        var exercises = words.stream().takeWhile(ids::contains).distinct().toList();
        var places = words.stream().dropWhile(ids::contains).toList();
        if (places.isEmpty()) {
            throw usage("Say what to grade: files, folders or zips.");
        }
        var pattern = pattern();
        var absent = Absent.of(places, pattern, pack.id(), ids);
        if (!absent.isEmpty()) {
            throw usage(String.join(System.lineSeparator(), absent));
        }
        var gathered = Gathering.of(places.stream().map(Path::of).toList(), exercises.isEmpty() ? ids : exercises, pattern);
        gathered.ignored().stream().limit(MOST_LEFT_OUT).forEach(path -> spec.commandLine().getErr().println("Left out, since it fits no layout: " + path));
        if (gathered.isNobodys()) {
            throw usage("Nothing to grade was found. Say where whose work lies, such as --layout '{student}/{exercise}.java'.");
        }
        return gathered.candidates();
    }

    private Optional<Layout> pattern() {
        try {
            return layout.map(Layout::of);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** Every N-th row from the I-th on, so that parts are of one size, whatever exercise takes long. */
    private List<Candidate> part(List<Candidate> all) {
        if (shard.isEmpty()) {
            return all;
        }
        var numbers = shard.get().matches("[1-9]\\d{0,3}/[1-9]\\d{0,3}") ? shard.get().split("/", -1) : new String[] {"2", "1"};
        int index = Integer.parseInt(numbers[0]);
        int count = Integer.parseInt(numbers[1]);
        if (index > count) {
            throw usage("--shard takes I/N, with I from 1 to N: " + shard.get());
        }
        return IntStream.range(0, all.size()).filter(i -> i % count == index - 1).mapToObj(all::get).toList();
    }

    private GradeOptions options() {
        var audience = instructor ? GradeOptions.Audience.INSTRUCTOR
                : afterDeadline ? GradeOptions.Audience.LEARNERS_AFTER_DEADLINE : GradeOptions.Audience.LEARNERS;
        return GradeOptions.seeded(seed).in(language).readBy(audience);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
