package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that pass though something is wrong in them, each told with its places, and right ones that look alike. */
@Timeout(180)
class SightingsTest {
    private static final Kernel KERNEL = Bench.kernel();
    private static final Path PROGRAMS = Path.of("src/test/resources/findings");

    @AfterAll
    static void closeKernel() {
        KERNEL.close();
    }

    static List<Path> right() throws IOException {
        return programs(PROGRAMS.resolve("right"));
    }

    static List<Path> wrong() throws IOException {
        return programs(PROGRAMS.resolve("wrong"));
    }

    private static List<Path> programs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static ProgramFile program(Path file) throws IOException {
        return new ProgramFile(file.getFileName().toString(), Files.readString(file));
    }

    private static Exploration explore(Path file) throws IOException {
        var options = new ExploreOptions(Strategy.AUTO, 300, Duration.ofSeconds(30), -1, false, Optional.empty(), List.of(), 1, Limits.interactive());
        return KERNEL.explore(program(file), options, List.of(), List.of(), RunListener.SILENT);
    }

    private static List<String> told(Path file) throws IOException {
        return Findings.of(explore(file).found(), Locale.ENGLISH).stream().map(Finding::sentence).toList();
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatOnlyLooksWrongIsNotTold(Path file) throws IOException {
        var found = explore(file);
        assertThat(found.verdict().passes()).as(found.verdict().toString()).isTrue();
        assertThat(Findings.of(found.found(), Locale.ENGLISH)).isEmpty();
        assertThat(found.found().uncontrolled()).isEmpty();
        var run = KERNEL.run(program(file), RunOptions.controlled(), List.of(), List.of(), RunListener.SILENT);
        assertThat(Findings.of(run.trace(), Locale.ENGLISH)).isEmpty();
    }

    /** The first lines of each say what is told of it, word for word. */
    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongThoughEverySchedulePassesIsToldWithItsPlaces(Path file) throws IOException {
        var expected = Files.readString(file).lines().takeWhile(line -> line.startsWith("// ")).map(line -> line.substring(3)).toList();
        var found = explore(file);
        assertThat(found.verdict().passes()).as(found.verdict().toString()).isTrue();
        assertThat(Findings.of(found.found(), Locale.ENGLISH)).extracting(Finding::sentence).containsExactlyElementsOf(expected);
        assertThat(told(file)).isEqualTo(expected);
        var run = KERNEL.run(program(file), RunOptions.controlled(), List.of(), List.of(), RunListener.SILENT);
        assertThat(Findings.of(run.trace(), Locale.ENGLISH)).hasSize(expected.size()).allSatisfy(finding ->
                assertThat(finding.places()).isNotEmpty().allMatch(place -> place.startsWith(file.getFileName() + ":")));
    }
}
