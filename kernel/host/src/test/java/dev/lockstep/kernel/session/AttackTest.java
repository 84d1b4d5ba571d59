package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.kernel.Tier;
import dev.lockstep.kernel.attack.Attack;
import dev.lockstep.kernel.attack.Corpus;
import dev.lockstep.kernel.attack.Trial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One hostile program of each kind; all of them run in {@code lockstep doctor --attack} and in the soak. */
@Timeout(120)
class AttackTest {
    /** A machine that builds something else at the same time is slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> OF_EACH_KIND = Set.of("ok-expression", "ok-file", "catch-all", "regex", "shutdown-hook",
            "hostile-to-string", "hostile-message", "thread-bomb", "fork-java", "heap", "direct", "output-flood", "file-fill", "network",
            "threads-of-others", "pipe-close", "pipe-length", "name-java-hidden", "bomb-parentheses-hidden", "bomb-constant");
    private static Kernel kernel;
    private static ServerSocket host;

    @BeforeAll
    static void start() throws IOException {
        kernel = Kernel.start(KernelOptions.in(Path.of("target", "kernel-data").toAbsolutePath()).withWarm(2, 2));
        host = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        assumeTrue(kernel.tier() != Tier.WEAK, kernel.note());
    }

    @AfterAll
    static void close() throws IOException {
        kernel.close();
        host.close();
    }

    static Stream<Attack> ofEachKind() {
        // Live is the mode in which nothing but the process holds a program.
        return Corpus.all().stream().filter(attack -> OF_EACH_KIND.contains(attack.name()))
                .filter(attack -> attack.mode() == dev.lockstep.kernel.RunOptions.Mode.LIVE);
    }

    static Stream<Attack> all() {
        return Corpus.all().stream();
    }

    private static Trial trial() {
        return new Trial(kernel, host.getLocalPort(), _ -> "", PATIENCE);
    }

    @ParameterizedTest
    @MethodSource("ofEachKind")
    void itIsContainedAndTheSessionAndItsNeighbourGoOn(Attack attack) {
        assertThat(trial().of(AttackSoakTest.speechless(attack)).wrong()).as(attack.name()).isEmpty();
    }

    @Test
    void theCorpusIsWholeAndHasControls() {
        assertThat(ofEachKind().map(Attack::name).toList()).containsExactlyInAnyOrderElementsOf(OF_EACH_KIND);
        assertThat(all()).hasSizeGreaterThan(200).allSatisfy(attack -> {
            assertThat(attack.source()).as(attack.name()).isNotBlank();
            assertThat(attack.what()).as(attack.name()).isNotBlank();
            assertThat(attack.control() && !attack.outcomes().equals(Set.of("completed"))).as(attack.name()).isFalse();
        });
    }

    @Test
    void whatIsNotAsExpectedIsSaid() {
        var control = all().filter(attack -> attack.name().equals("ok-expression")).findFirst().orElseThrow();
        var twin = new Attack(control.name(), control.what(), control.mode(), Set.of("timed-out"), Optional.of("5"), Optional.empty(),
                Optional.empty(), Optional.empty(), control.millis(), control.source());
        assertThat(trial().of(twin).wrong()).containsExactly("it ended as completed", "it printed 4");
    }
}
