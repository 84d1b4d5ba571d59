package dev.lockstep.cli;

import dev.lockstep.exercises.proof.PackProof;
import dev.lockstep.exercises.proof.Proof;
import dev.lockstep.exercises.proof.ProofGithub;
import dev.lockstep.exercises.proof.ProofJson;
import dev.lockstep.exercises.proof.ProofListener;
import dev.lockstep.exercises.proof.ProofOptions;
import dev.lockstep.exercises.proof.ProofPlaces;
import dev.lockstep.exercises.proof.ProofText;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelException;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.LimitTable;
import dev.lockstep.kernel.Tier;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Reading;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep pack check PACK}: proves a pack. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Proves a pack: its files are as they must be, every cell does what its author promises, every starter scores 0, every "
                + "solution passes, every wrong twin fails exactly the checks that it names, and nothing of that ever flips.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong; there may be warnings", "1:something is wrong with the pack", "2:wrong usage", "3:it could not be checked"})
final class PackCheckCommand implements Callable<Integer> {
    /** How the result is written. */
    enum Format { TEXT, JSON, SARIF, GITHUB }

    @Parameters(index = "0", paramLabel = "PACK", description = "A folder, a zip, or the id of a built-in pack.")
    private String packName = "";

    @Option(names = "--only", split = ",", paramLabel = "ID", description = "Only these lessons and exercises, by id. "
            + "The runs of a file share a worker then, unless they are more than 3: quicker, while you write.")
    private Set<String> only = Set.of();

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3",
            description = "How often everything is run; a verdict that differs is an error (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--no-run", description = "Only read the pack; run nothing of it.")
    private boolean noRun;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--jobs", paramLabel = "N", description = "How much is run at a time (default: 2, or 1 on a machine with one core).")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = {"-q", "--quiet"}, description = "Show no progress.")
    private boolean quiet;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the worker's run-time image is kept (default: ~/.lockstep).")
    private Optional<Path> data = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var options = options();
        var reading = Packs.read(packName);
        if (reading.pack().isEmpty() && !Files.exists(Path.of(packName))) {
            throw usage(reading.problems().getFirst().message());
        }
        reading.pack().ifPresent(this::refuseUnknown);
        var proof = reading.pack().filter(_ -> !noRun).map(pack -> proved(reading, pack, options)).orElseGet(() -> read(reading));
        print(proof);
        return proof.passed() ? Exit.OK : Exit.FAILED;
    }

    private ProofOptions options() {
        if (runs < 1 || runs > 1_000) {
            throw usage("--runs takes a number from 1 to 1000.");
        }
        int atATime = jobs.orElseGet(() -> ProofOptions.usual().jobs());
        if (atATime < 1 || atATime > 64) {
            throw usage("--jobs takes a number from 1 to 64.");
        }
        return new ProofOptions(runs, only, atATime);
    }

    private void refuseUnknown(Pack pack) {
        var known = Stream.concat(pack.lessons().stream().map(lesson -> lesson.id()), pack.exercises().stream().map(exercise -> exercise.id())).toList();
        only.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw usage("The pack " + pack.id() + " has no lesson or exercise " + id + ". It has: " + String.join(", ", known) + ".");
        });
    }

    private Proof proved(Reading reading, Pack pack, ProofOptions options) {
        var err = spec.commandLine().getErr();
        // Only lessons have cells to compile: to warm that up would take the time of the exercise that somebody waits for.
        boolean cells = pack.lessons().stream().anyMatch(lesson -> options.wants(lesson.id()));
        try (var kernel = Kernel.start(KernelOptions.in(data.orElseGet(DataFolders::usual)).withWarm(2 * options.jobs(), cells ? 1 : 0)
                .withLimits(limits(pack)))) {
            if (kernel.tier() == Tier.WEAK) {
                err.println("There is no sandbox here: the pack's code runs with your rights. See lockstep doctor.");
            }
            return PackProof.of(kernel, reading, pack, options, quiet ? ProofListener.SILENT : new Progress(err));
        }
    }

    private LimitTable limits(Pack pack) {
        try {
            return ContainmentOptions.highEnough(List.of(pack));
        } catch (KernelException wrong) {
            throw usage(String.valueOf(wrong.getMessage()));
        }
    }

    private Proof read(Reading reading) {
        return new Proof(reading.pack().map(Pack::id).orElse(packName), reading.pack().map(Pack::version).orElse(""), reading.problems(), List.of(), 0,
                Duration.ZERO);
    }

    private void print(Proof proof) {
        var places = new ProofPlaces(Files.isDirectory(Path.of(packName)) ? folder() : "");
        var out = spec.commandLine().getOut();
        out.print(switch (format) {
            case TEXT -> ProofText.of(proof, places);
            case JSON -> ProofJson.of(proof, places);
            case SARIF -> ProofJson.sarif(proof, places);
            case GITHUB -> ProofGithub.of(proof, places);
        });
        out.flush();
    }

    /** As the reader would write it, from where he is. */
    private String folder() {
        String plain = Path.of(packName).normalize().toString().replace('\\', '/');
        return plain.isEmpty() ? "" : plain.endsWith("/") ? plain : plain + "/";
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** One line that is written over on a terminal; elsewhere a line every few seconds. */
    private static final class Progress implements ProofListener {
        private static final Duration PAUSE = Duration.ofSeconds(2);
        private final PrintWriter err;
        private final boolean terminal = System.console() != null && System.console().isTerminal();
        private long last = System.nanoTime();

        Progress(PrintWriter err) {
            this.err = err;
        }

        @Override
        public synchronized void done(String what, int done, int of) {
            String line = done + "/" + of + " " + what;
            if (terminal) {
                err.print("\r\u001b[K" + (done < of ? line : ""));
                err.flush();
            } else if (System.nanoTime() - last > PAUSE.toNanos()) {
                last = System.nanoTime();
                err.println(line);
            }
        }
    }
}
