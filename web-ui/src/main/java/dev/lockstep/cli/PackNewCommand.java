package dev.lockstep.cli;

import dev.lockstep.lessons.NewPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep pack new DIR}: a pack to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a small pack that passes pack check and explains itself. Asks nothing, overwrites nothing.")
final class PackNewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "A folder that is empty or not there yet; its name becomes the pack's id.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (NewPack.isTaken(folder)) {
            throw new ParameterException(spec.commandLine(), "There is something in " + folder + " already. Choose another folder, or empty it.");
        }
        NewPack.in(folder);
        var out = spec.commandLine().getOut();
        out.println("Made a pack in " + folder + ". It explains itself: " + folder.resolve("README.md"));
        out.println("Prove it:     ./lockstep pack check " + folder);
        out.println("Look at it:   ./lockstep serve --pack " + folder);
        out.flush();
        return Exit.OK;
    }
}
