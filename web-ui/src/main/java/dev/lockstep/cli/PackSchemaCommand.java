package dev.lockstep.cli;

import dev.lockstep.lessons.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockstep pack schema NAME}: a JSON Schema, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "Prints a JSON Schema: of pack.yaml, or of a front matter.")
final class PackSchemaCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "pack, lesson, exercise or translation.")
    private String name = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Schemas.NAMES.contains(name)) {
            throw new ParameterException(spec.commandLine(), "There is no schema " + name + ". There are: " + String.join(", ", Schemas.NAMES) + ".");
        }
        spec.commandLine().getOut().print(Schemas.text(name));
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }
}
