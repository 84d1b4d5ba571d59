package dev.lockstep.cli;

import dev.lockstep.web.DataTransfer;
import dev.lockstep.web.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep data}: what a learner made, taken along. */
@Command(name = "data", mixinStandardHelpOptions = true,
        description = "Takes notebooks, runs, grades and progress out as one zip, and puts them back.", synopsisSubcommandLabel = "COMMAND")
final class DataCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: data export or data import");
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes everything into a new zip; a server may go on meanwhile.",
            exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:it is written", "2:wrong usage", "3:it cannot be written; an existing file is left as it is"})
    int export(@Parameters(paramLabel = "FILE.zip", description = "A file that is not there yet.") Path zip,
            @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: ~/.lockstep).") Optional<Path> data) {
        say("cli.data-exported", DataTransfer.export(data.orElseGet(DataFolders::usual), zip), zip.toString());
        return Exit.OK;
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Puts an export into a data folder that no server uses; all of it or, when a part cannot be read, nothing.",
            exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:everything is in", "2:wrong usage", "3:refused; nothing was changed"})
    int take(@Parameters(paramLabel = "FILE.zip", description = "Made by data export.") Path zip,
            @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: ~/.lockstep).") Optional<Path> data,
            @Option(names = "--replace", description = "Take the place of what is there; that is kept beside it under another name.") boolean replace) {
        var imported = DataTransfer.take(data.orElseGet(DataFolders::usual), zip, replace);
        say("cli.data-imported", imported.rows(), zip.toString());
        imported.before().ifPresent(before -> spec.commandLine().getOut().println(Words.in(Locale.getDefault()).say("cli.data-before", before)));
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }

    private void say(String key, Map<String, Long> rows, String zip) {
        var out = spec.commandLine().getOut();
        out.println(Words.in(Locale.getDefault()).say(key, zip, count(rows, "notebook"), count(rows, "run"), count(rows, "grade")));
        out.flush();
    }

    private static long count(Map<String, Long> rows, String table) {
        return Optional.ofNullable(rows.get(table)).orElse(0L);
    }
}
