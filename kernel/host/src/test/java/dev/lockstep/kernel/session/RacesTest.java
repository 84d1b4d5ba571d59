package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Exploration;
import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.kernel.RunListener;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.Verdict;
import dev.lockstep.kernel.diagram.Finding;
import dev.lockstep.kernel.diagram.Findings;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.trace.Kind;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of three kinds: whose tasks are ordered, whose tasks race though no schedule fails, and whose collections break. */
@Timeout(180)
class RacesTest {
    private static final Kernel KERNEL = Bench.kernel();
    private static final Path PROGRAMS = Path.of("src/test/resources/races");

    @AfterAll
    static void closeKernel() {
        KERNEL.close();
    }

    static List<Path> right() throws IOException {
        return programs("right");
    }

    static List<Path> wrong() throws IOException {
        return programs("wrong");
    }

    static List<Path> broken() throws IOException {
        return programs("broken");
    }

    private static List<Path> programs(String kind) throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS.resolve(kind))) {
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

    @ParameterizedTest
    @MethodSource("right")
    void whatIsOrderedPassesAndIsNoRace(Path file) throws IOException {
        var found = explore(file);
        assertThat(found.verdict().passes()).as(found.verdict().toString()).isTrue();
        assertThat(found.found().races()).isEmpty();
        assertThat(found.found().uncontrolled()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNotOrderedIsARaceWithBothPlaces(Path file) throws IOException {
        var found = explore(file).found().races();
        assertThat(found).isNotEmpty().allSatisfy(race -> {
            assertThat(race.first().at()).startsWith(file.getFileName() + ":");
            assertThat(race.second().at()).startsWith(file.getFileName() + ":");
            assertThat(race.first().task()).isNotEqualTo(race.second().task());
            assertThat(race.first().write() || race.second().write()).isTrue();
        });
        assertThat(explore(file).found().races()).isEqualTo(found);
    }

    /** In these, no lock and no pool brings an order about by accident, whichever task comes first. */
    @ParameterizedTest
    @ValueSource(strings = {"DCL", "Join", "Latch", "Queue", "Volatile", "WithLock"})
    void aRaceIsSeenInTheFirstScheduleToo(String name) throws IOException {
        var run = KERNEL.run(program(PROGRAMS.resolve("wrong/" + name + ".java")), RunOptions.controlled(), List.of(), List.of(), RunListener.SILENT);
        assertThat(Findings.of(run.trace(), Locale.ENGLISH)).filteredOn(finding -> finding.kind() == Kind.DATA_RACE).isNotEmpty()
                .extracting(Finding::sentence).allMatch(sentence -> sentence.matches("Data race on .*: .* (writes|reads) it \\(.*:\\d+\\), "
                        + ".* (writes|reads) it \\(.*:\\d+\\), and nothing orders the two\\."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aCollectionThatTasksBreakIsSeenToBreak(Path file) throws IOException {
        var found = explore(file);
        assertThat(found.verdict()).isInstanceOf(Verdict.Fails.class);
        assertThat(found.failure()).isPresent();
    }
}
