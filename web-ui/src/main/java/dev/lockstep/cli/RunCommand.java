package dev.lockstep.cli;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunResult;
import dev.lockstep.web.words.Words;
import dev.lockstep.worker.program.Limits;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lockstep run FILE}: runs a program once. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a program once: step by step on virtual time, or on real threads in real time.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:completed", "1:the program failed", "2:wrong usage", "3:Lockstep or its environment failed"})
final class RunCommand implements Callable<Integer> {
    @Mixin
    private FileOptions options = new FileOptions();

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "CONTROLLED", description = "live or controlled (default: controlled).")
    private RunOptions.Mode mode = RunOptions.Mode.CONTROLLED;

    @Option(names = "--replay", paramLabel = "CHOICES", defaultValue = "", description = "Follow these choices, such as 0,1,1.")
    private String replay = "";

    @Option(names = "--code", paramLabel = "DIGEST", defaultValue = "", description = "The digest of the code that --replay was made for.")
    private String code = "";

    @Option(names = "--random", description = "After the given choices, draw the others from the seed.")
    private boolean random;

    @Option(names = "--time", paramLabel = "SECONDS", description = "Stop after so long (default: 10, or the limit wall).")
    private Optional<Integer> seconds = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var choices = options.choices(replay);
        if (seconds.filter(some -> some < 1).isPresent()) {
            throw options.usage("--time takes a number of seconds from 1.");
        }
        if (mode == RunOptions.Mode.LIVE && (!choices.isEmpty() || random)) {
            throw options.usage("Real threads follow no choices: --replay and --random go with --mode controlled.");
        }
        if (LessonRun.isLesson(options.file)) {
            return new LessonRun(options, spec.commandLine().getOut(), spec.commandLine().getErr()).run();
        }
        var pack = options.pack().map(found -> new PackCells(found, options));
        if (pack.isPresent() && choices.isEmpty()) {
            return new LessonRun(options, spec.commandLine().getOut(), spec.commandLine().getErr()).run(pack.get().lessons());
        }
        var usual = options.limits();
        var limits = new Limits(seconds.map(some -> some * 1_000L).orElse(usual.millis()), usual.steps(), usual.events(), usual.outputBytes(), usual.tasks(),
                usual.spurious(), usual.slow());
        var run = new RunOptions(mode, options.seed, choices, random, limits);
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var words = Words.in(Locale.getDefault());
        try (var kernel = options.kernel()) {
            var printed = new Printed(options.format == FileOptions.Format.TEXT ? out : err, err, options.format == FileOptions.Format.JSON);
            var result = pack.isPresent() ? replayed(pack.get(), kernel, run, printed)
                    : kernel.run(options.program(), run, options.watch, options.fields, printed);
            new Fit(choices, code).doubts(result, options.file, words).forEach(err::println);
            new RunReport(options.format, out, err).run(result, printed.text());
            return code(result);
        }
    }

    private static RunResult replayed(PackCells meant, Kernel kernel, RunOptions run, RunListener printed) {
        String cell = meant.cell().id();
        try (var session = kernel.openSession()) {
            return session.replay(PackCells.notebook(meant.lesson()), cell, run, printed);
        }
    }

    /** {@return the exit code of that outcome} */
    static int code(RunResult result) {
        return switch (result.outcome()) {
            case Outcome.Completed _ -> Exit.OK;
            case Outcome.Exited exited -> exited.status() == 0 ? Exit.OK : Exit.FAILED;
            case Outcome.WorkerDied _ -> Exit.FAULT;
            case Outcome.Rejected _, Outcome.Threw _, Outcome.Stuck _, Outcome.NoProgress _, Outcome.Stopped _, Outcome.TimedOut _,
                    Outcome.LimitExceeded _ -> Exit.FAILED;
        };
    }

    /** Passes the program's output on as it comes, or keeps it for a report. */
    private static final class Printed implements RunListener {
        private final PrintWriter out;
        private final PrintWriter err;
        private final boolean keep;
        private final StringBuilder text = new StringBuilder();

        Printed(PrintWriter out, PrintWriter err, boolean keep) {
            this.out = out;
            this.err = err;
            this.keep = keep;
        }

        @Override
        public void output(String cell, int task, boolean error, String printed) {
            if (keep) {
                text.append(printed);
                return;
            }
            var to = error ? err : out;
            to.print(printed);
            to.flush();
        }

        String text() {
            return text.toString();
        }
    }
}
