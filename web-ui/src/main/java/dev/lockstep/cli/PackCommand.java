package dev.lockstep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lockstep pack …}: what authors of lesson packs do. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Makes, proves and publishes lesson packs.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PackNewCommand.class, PackCheckCommand.class, PackBuildCommand.class, PackVerifyCommand.class, PackSchemaCommand.class})
final class PackCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do with a pack: new, check, build, verify … (--help lists them)");
    }
}
