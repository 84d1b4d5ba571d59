package dev.lockstep.cli;

import dev.lockstep.kernel.Checkup;
import dev.lockstep.kernel.LimitTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lockstep doctor}: what this machine has, how well it contains programs, and what would be better. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says which Java this is, what workers run on, how well programs are contained here, and what raises that.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it said so, whatever the tier; with --attack: every program ended as expected", "1:with --attack: one did not", "2:wrong usage", "3:no worker can be made ready"})
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Where the worker's run-time image is kept (default: ~/.lockstep).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--attack", description = "Runs every hostile program of the corpus here and says what became of each (about ten minutes).")
    private boolean attack;

    @Option(names = "--only", paramLabel = "REGEX", description = "With --attack: only the programs whose names match.")
    private Optional<Pattern> only = Optional.empty();

    @Option(names = "--limits", description = "Prints every limit with its usual value, in the form that --limits FILE of other commands takes.")
    private boolean limits;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var folder = data.orElseGet(DataFolders::usual);
        if (limits) {
            out.print(LimitTable.text());
            out.flush();
            return Exit.OK;
        }
        if (attack) {
            return new AttackTable(folder, out).run(each -> only.filter(name -> !name.matcher(each.name()).matches()).isEmpty())
                    ? Exit.OK : Exit.FAILED;
        }
        var found = Checkup.of(folder);
        out.printf("%-8s %s, %s%n", "Java", Runtime.version(), System.getProperty("java.home"));
        out.printf("%-8s %s%n", "Data", folder.toAbsolutePath());
        out.printf("%-8s %s%n", "Image", found.imageNote().isEmpty() ? found.image().toString() : found.imageNote());
        out.printf("%-8s %s: %s%n", "Sandbox", found.tier(), found.tier().meaning());
        if (!found.sandboxNote().isEmpty()) {
            out.printf("%-8s %s%n", "Missing", found.sandboxNote());
        }
        if (!found.raise().isEmpty()) {
            out.printf("%-8s %s%n", "Do", found.raise());
        }
        out.flush();
        return Exit.OK;
    }
}
