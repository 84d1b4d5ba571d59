package dev.lockstep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code lockstep bench}: measures the budgets on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures Lockstep's budgets on this machine: medians, one row each.")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON array on one line.")
    private boolean json;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "9", description = "Measured rounds a row (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--soak", description = "Also a million schedules in one worker, and what its memory does meanwhile; takes minutes.")
    private boolean soak;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the worker's run-time image is kept (default: ~/.lockstep).")
    private Optional<Path> data = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (rounds < 1) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--rounds takes a number from 1.");
        }
        List<Measurement> rows = new ArrayList<>(new Bench(data.orElseGet(DataFolders::usual), rounds, soak).run());
        rows.addAll(new GradeBench(data.orElseGet(DataFolders::usual), rounds).run());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(rows));
        } else {
            out.printf("%-62s %12s %12s %12s %12s%n", "what", "min", "median", "max", "budget");
            rows.forEach(row -> out.printf("%-62s %12s %12s %12s %12s%n", row.what(), row.shown(row.min()), row.shown(row.median()),
                    row.shown(row.max()), row.budget()));
        }
        out.flush();
        return Exit.OK;
    }
}
