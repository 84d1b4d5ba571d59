package dev.lockstep.cli;

import dev.lockstep.exercises.proof.ProofPlaces;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep pack verify FILE}: whether a built pack is as it was built. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Says whether each file of a built pack is as it was when it was built. Runs nothing of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is", "1:it is not, and which files", "2:wrong usage"})
final class PackVerifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "A zip that pack build made.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--digest", paramLabel = "HEX", description = "The digest that the author told: then the list of digests need not be trusted.")
    private Optional<String> digest = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), Files.isDirectory(file)
                    ? file + " is a folder. A zip that pack build made can be verified; a folder is proved by pack check." : "There is no file " + file + ".");
        }
        var verified = Packs.verify(file);
        var places = new ProofPlaces("");
        List<Problem> problems = verified.problems();
        var out = spec.commandLine().getOut();
        problems.forEach(problem -> out.println(file + ": " + places.file(problem) + ":" + ProofPlaces.line(problem) + ": " + problem.message()));
        boolean same = digest.isEmpty() || digest.get().equalsIgnoreCase(verified.digest());
        if (!same) {
            out.println(file + ": This is another pack than the one with the digest " + digest.get() + ".");
        }
        if (problems.isEmpty() && same) {
            out.println(file + ": all " + verified.files() + " files are as they were built.");
        }
        out.println("Digest: " + verified.digest());
        out.flush();
        return problems.isEmpty() && same ? Exit.OK : Exit.FAILED;
    }
}
