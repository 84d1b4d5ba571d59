package dev.lockstep.cli;

import dev.lockstep.lessons.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep pack build PACK}: one zip to give away. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Makes one zip of a pack, the same bytes from the same files on every machine, with a digest of each file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:made", "1:something is wrong with the pack; nothing was made", "2:wrong usage", "3:the zip cannot be written"})
final class PackBuildCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACK", description = "The pack's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where to (default: ID-VERSION.zip in this folder).")
    private Optional<Path> output = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        var built = Packs.build(folder);
        built.reading().problems().forEach(problem -> spec.commandLine().getErr().println(folder.resolve(problem.file()) + problem.toString()
                .substring(problem.file().length())));
        if (built.reading().pack().isEmpty() || !built.reading().errors().isEmpty()) {
            spec.commandLine().getErr().println("Nothing was made: mend these first, see pack check.");
            return Exit.FAILED;
        }
        var pack = built.reading().pack().get();
        var zip = output.orElse(Path.of(pack.id() + "-" + pack.version() + ".zip"));
        try {
            Files.write(zip, built.zip());
        } catch (IOException e) {
            spec.commandLine().getErr().println("Nothing was made, since " + zip + " cannot be written: is its folder there, and yours?");
            return Exit.FAULT;
        }
        var out = spec.commandLine().getOut();
        out.println("Made " + zip + " (" + (built.zip().length + 1023) / 1024 + " KB) of " + pack.id() + " " + pack.version() + ", " + pack.license() + ".");
        out.println("Digest: " + pack.digest());
        out.flush();
        return Exit.OK;
    }
}
