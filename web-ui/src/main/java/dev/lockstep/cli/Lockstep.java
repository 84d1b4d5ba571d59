package dev.lockstep.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code lockstep} command. */
@Command(
        name = "lockstep",
        description = "An interactive playground for learning asynchronous and concurrent Java.",
        mixinStandardHelpOptions = true,
        versionProvider = Lockstep.Version.class,
        subcommands = {ServeCommand.class, RunCommand.class, ExploreCommand.class, GradeCommand.class, PackCommand.class, BenchCommand.class, DoctorCommand.class,
            DataCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed, passed",
            "1:the learner's code failed",
            "2:wrong usage",
            "3:Lockstep or its environment failed; nothing is said about the code"
        })
public final class Lockstep implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Lockstep() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = execute(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** {@return the exit code of that command line} */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Lockstep())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fault, command, _) -> {
                    command.getErr().println(fault.getMessage() == null ? fault.toString() : fault.getMessage());
                    if (System.getenv("LOCKSTEP_DEBUG") != null) {
                        fault.printStackTrace(command.getErr());
                    }
                    return Exit.FAULT;
                })
                .setParameterExceptionHandler((mistake, _) -> {
                    mistake.getCommandLine().getErr().println(Usage.of(mistake));
                    return Exit.USAGE;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: serve, run, explore … (--help lists them)");
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Lockstep.class.getPackage().getImplementationVersion();
            return new String[] {"Lockstep " + (version == null ? "(built from source)" : version)};
        }
    }
}
