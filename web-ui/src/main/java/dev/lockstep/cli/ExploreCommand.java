package dev.lockstep.cli;

import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.worker.wire.Request.Strategy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lockstep explore FILE}: searches the schedules of a program. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description = "Searches the schedules of a program for one that fails, and shows it with the fewest switches.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:pass", "1:a schedule fails, or the program does not compile", "2:wrong usage", "3:nothing can be decided, and why"})
final class ExploreCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 256;

    @Mixin
    private FileOptions options = new FileOptions();

    @Option(names = "--budget", paramLabel = "N", defaultValue = "100000", description = "Most schedules to run (default: ${DEFAULT-VALUE}).")
    private long budget;

    @Option(names = "--time", paramLabel = "SECONDS", defaultValue = "60", description = "Most time to search (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--strategy", paramLabel = "STRATEGY", defaultValue = "auto",
            description = "auto, all (every schedule, one by one), reduced (leaves out equivalent ones), random or pct (samples); default: auto.")
    private String strategy = "auto";

    @Option(names = "--preemptions", paramLabel = "N", defaultValue = "-1", description = "Only schedules with at most N preemptions.")
    private int preemptions;

    @Option(names = "--count", description = "Go on after the first failing schedule, to count them all.")
    private boolean count;

    @Option(names = "--prefix", paramLabel = "CHOICES", defaultValue = "", description = "Only the schedules that begin with these choices.")
    private String prefix = "";

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "0",
            description = "Share the search among N workers; the verdict is the same (default: one, and one a core for what that has not soon decided).")
    private int jobs;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (jobs < 0 || jobs > MOST_JOBS) {
            throw options.usage("--jobs takes a number from 1 to " + MOST_JOBS + ".");
        }
        if (budget < 1 || seconds < 1) {
            throw options.usage("--budget and --time take numbers from 1.");
        }
        var explore = new ExploreOptions(strategy(), budget, Duration.ofSeconds(seconds), preemptions, count, Optional.empty(),
                options.choices(prefix), options.seed, options.limits(), jobs);
        var pack = options.pack();
        if (pack.isPresent()) {
            return explore(new PackCells(pack.get(), options), explore);
        }
        var program = options.program();
        try (var kernel = options.kernel()) {
            return told(Seeds.search(explore, isSeedGiven(), each -> kernel.explore(program, each, options.watch, options.fields, RunListener.SILENT)), options.how());
        }
    }

    private int explore(PackCells meant, ExploreOptions explore) {
        String cell = meant.cell().id();
        try (var kernel = options.kernel(); var session = kernel.openSession()) {
            var cells = PackCells.notebook(meant.lesson());
            return told(Seeds.search(explore, isSeedGiven(), each -> session.explore(cells, cell, each, RunListener.SILENT)), meant.words() + options.how());
        }
    }

    private boolean isSeedGiven() {
        return spec.commandLine().getParseResult().hasMatchedOption("--seed");
    }

    private int told(Seeds tried, String more) {
        new RunReport(options.format, spec.commandLine().getOut(), spec.commandLine().getErr()).exploration(tried, options.file, more);
        return code(tried.found());
    }

    private Strategy strategy() {
        return switch (strategy) {
            case "auto" -> Strategy.AUTO;
            case "all" -> Strategy.ALL;
            case "reduced" -> Strategy.REDUCED;
            case "random", "pct" -> Strategy.SAMPLED;
            default -> throw options.usage("--strategy is auto, all, reduced, random or pct, not [" + strategy + "].");
        };
    }

    private static int code(Exploration found) {
        return switch (found.verdict()) {
            case Verdict.Undecided _ -> found.failure().isPresent() ? RunCommand.code(found.failure().get()) : Exit.FAULT;
            case Verdict verdict when verdict.passes() -> Exit.OK;
            default -> Exit.FAILED;
        };
    }
}
