package dev.lockstep.kernel.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import comparison.LostUpdate;
import comparison.ThreeTasksOneLock;
import comparison.TwoTasksOneMonitor;
import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.LoadedProgram;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * How many schedules a second this engine runs, and how many Lincheck does, of the same programs on the same JDK, in turn. It judges the
 * verdicts, not the times: run it with {@code mvn -Pcomparison verify} on a machine that does nothing else. The table is printed and put
 * into {@code target/comparison.md}; what it means is said in {@code docs/engine.md}.
 */
class Comparison {
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Path TABLE = Path.of("target/comparison.md");
    /** For Lincheck some seconds of each program. */
    private static final int INVOCATIONS = 2_000;
    private static final int SCHEDULES = 50_000;
    private static final int ROUNDS = 5;
    private static final Path SAID = Path.of("target/lincheck.out");
    /** There are programs that it never ends with, such as two locks, one inside the other. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** What one side said of a program: whether it fails, schedules a second once warm, seconds to the first verdict. */
    private record Side(boolean fails, double rate, double first) {}

    @Test
    void bothDecideAndOneIsQuicker() throws IOException, InterruptedException {
        var rows = new ArrayList<String>();
        rows.add("| program | verdict | schedules a second | Lincheck's | ratio | to the first verdict | Lincheck's |");
        rows.add("|---|---|---|---|---|---|---|");
        try (var kernel = Kernel.start(KernelOptions.in(Path.of("target", "kernel-data")).withWarm(1, 1))) {
            for (var program : List.of(LostUpdate.class, TwoTasksOneMonitor.class, ThreeTasksOneLock.class)) {
                var theirs = lincheck(program);
                var ours = lockstep(kernel, program);
                boolean wrong = program == LostUpdate.class;
                assertThat(ours.fails).isEqualTo(wrong);
                assertThat(theirs.fails).isEqualTo(wrong);
                rows.add(String.format(Locale.ROOT, "| %s | %s | %s | %.2f s | %.2f s |", program.getSimpleName(),
                        wrong ? "fails" : "passes", wrong ? "| |" : rates(ours, theirs), ours.first, theirs.first));
            }
        }
        Files.write(TABLE, rows);
        rows.forEach(System.out::println);
    }

    /** Who finds a failure stops there: then there is no rate. */
    private static String rates(Side ours, Side theirs) {
        return String.format(Locale.ROOT, "%,.0f | %,.0f | %.0f", ours.rate, theirs.rate, ours.rate / theirs.rate);
    }

    private static Side lockstep(Kernel kernel, Class<?> type) throws IOException {
        long began = System.nanoTime();
        var file = new ProgramFile(type.getSimpleName() + ".java", Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java")));
        var code = switch (kernel.compile(List.of(file))) {
            case Compilation.Compiled(var compiled, _) -> compiled;
            case Compilation.Rejected(var diagnostics) -> throw new AssertionError(diagnostics);
        };
        var program = new Program(List.of(), code.main().stream().toList(), List.of(), List.of());
        try (var loaded = kernel.load(code)) {
            var first = loaded.explore(program, options(Strategy.AUTO), RunListener.SILENT);
            double seconds = (System.nanoTime() - began) / 1e9;
            rate(loaded, program);
            var rates = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                rates.add(rate(loaded, program));
            }
            return new Side(!first.verdict().passes(), rates.stream().sorted().toList().get(ROUNDS / 2), seconds);
        }
    }

    private static double rate(LoadedProgram loaded, Program program) {
        long began = System.nanoTime();
        long schedules = 0;
        while (schedules < SCHEDULES) {
            schedules += loaded.explore(program, options(Strategy.ALL), RunListener.SILENT).found().schedules();
        }
        return schedules * 1e9 / (System.nanoTime() - began);
    }

    private static ExploreOptions options(Strategy strategy) {
        return new ExploreOptions(strategy, SCHEDULES, LONG, -1, true, Optional.empty(), List.of(), 1, Limits.interactive());
    }

    private static Side lincheck(Class<?> type) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "-XX:+EnableDynamicAgentLoading", Beside.class.getName(),
                type.getSimpleName(), String.valueOf(INVOCATIONS)).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(SAID.toFile()).start();
        boolean ended = child.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        child.destroyForcibly();
        assertThat(ended).as("Lincheck came to an end").isTrue();
        var words = Files.readAllLines(SAID).getLast().split(" ", -1);
        return new Side(words[0].equals("fails"), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }
}
