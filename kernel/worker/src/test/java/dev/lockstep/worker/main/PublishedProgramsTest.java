package dev.lockstep.worker.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Merge;
import dev.lockstep.worker.schedule.Sharing;
import dev.lockstep.worker.search.Replay;
import dev.lockstep.worker.wire.Request.Strategy;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs in the shapes of published suites of concurrency bugs, each wrong one with its repaired twin: all are decided. */
@Timeout(300)
class PublishedProgramsTest {
    private static final Map<Path, PublishedProgram> COMPILED = new HashMap<>();
    /** It is right, and waits for a flag by asking for it: that is told. */
    private static final String POLLS = "VolatileFlagRight";
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    @BeforeAll
    static void mute() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    }

    @AfterAll
    static void unmute() {
        System.setOut(OUT);
        System.setErr(ERR);
        COMPILED.clear();
    }

    static Stream<Path> files() {
        return PublishedProgram.files();
    }

    private static PublishedProgram program(Path file) {
        return COMPILED.computeIfAbsent(file, PublishedProgram::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyWrongProgramIsFoundAndEveryRightOnePasses(Path file) {
        var program = program(file);
        var found = program.search(Strategy.AUTO, program.isWrong() ? 1_000 : program.large ? 10 : 50, false);
        assertThat(PublishedProgram.told(found)).startsWith(program.expected);
        if (!program.isWrong() && !POLLS.equals(program.toString())) {
            assertThat(found.sightings()).isEmpty();
        }
    }

    @Test
    void reductionHidesNoEndingThatPlainSearchFinds() {
        int compared = 0;
        long plainly = 0;
        long reducedly = 0;
        for (var file : files().filter(each -> !program(each).large).toList()) {
            var plain = program(file).search(Strategy.ALL, 500, true);
            if (plain.complete()) {
                var reduced = program(file).search(Strategy.REDUCED, 1_000, true);
                assertThat(reduced.complete()).as("%s", file).isTrue();
                assertThat(endings(reduced)).as("%s", file).isEqualTo(endings(plain));
                assertThat(reduced.schedules()).as("%s", file).isLessThanOrEqualTo(plain.schedules());
                compared++;
                plainly += plain.schedules();
                reducedly += reduced.schedules();
            }
        }
        assertThat(compared).isGreaterThan(60);
        assertThat(reducedly).isLessThan(plainly);
    }

    /** Races are looked for in some of the schedules, and in fewer of them once they are known: they are no part of what is decided. */
    private static Found decided(Found found) {
        return new Found(found.schedules(), found.failing(), found.complete(), found.reduced(), found.preemptionBound(), found.sampled(),
                found.firstFailing(), found.failure(), found.witness(), found.uncontrolled(), found.diverged(), found.undecided(),
                found.observations(), List.of(), List.of(), found.drawn());
    }

    private static Set<Ending> endings(Found found) {
        var endings = new HashSet<Ending>();
        found.observations().forEach(seen -> endings.add(seen.ending()));
        return endings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccountDepositWrong", "AccountTransferWrong", "CompactCounterWrong", "Deadlock01Right", "DoubleCheckedLockingRight",
            "ExecutorShutdownWrong", "MapCheckThenActWrong", "PetersonWrong", "StaticInitialiserDeadlockWrong", "WaitTimeoutWrong"})
    void aHundredSearchesFindTheSame(String name) {
        var program = PublishedProgram.of(name);
        var first = program.search(Strategy.AUTO, 2_000, true);
        assertThat(first.schedules()).isLessThan(1_000);
        for (int i = 1; i < 100; i++) {
            assertThat(decided(program.search(Strategy.AUTO, 2_000, true))).isEqualTo(decided(first));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DiningPhilosophersWrong", "TwoStage99Wrong", "Reorder20Wrong", "HundredCountersWrong"})
    void threeLongSearchesFindTheSame(String name) {
        var program = PublishedProgram.of(name);
        var first = program.search(Strategy.AUTO, 2_000, false);
        assertThat(first.failure()).isPresent();
        for (int i = 1; i < 3; i++) {
            assertThat(decided(program.search(Strategy.AUTO, 2_000, false))).isEqualTo(decided(first));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccountTransferWrong", "BluetoothWrong", "DoubleCheckedLockingRight", "PhaserRegistrationRight", "SemaphoreReleaseWrong"})
    void partsBelowPrefixesMergeToTheWhole(String name) {
        var program = PublishedProgram.of(name);
        for (var strategy : List.of(Strategy.ALL, Strategy.REDUCED)) {
            for (boolean countAll : List.of(true, false)) {
                var whole = program.search(strategy, 100_000, countAll);
                var parts = new ArrayList<Found>();
                for (int first = 0; first < 3; first++) {
                    var part = program.search(strategy, 100_000, countAll, List.of(first), program.sharing());
                    if (part.diverged().isEmpty()) {
                        parts.add(part);
                    }
                }
                assertThat(parts).hasSizeGreaterThan(1);
                assertThat(decided(Merge.of(parts))).isEqualTo(decided(whole));
            }
        }
    }

    @Test
    void aCopyOfTheClassesThatIsResetGoesTheSameWaysAsAFreshOne() {
        for (var file : files().filter(each -> !program(each).large).toList()) {
            var program = program(file);
            var reset = program.search(Strategy.ALL, 20, true);
            var hashes = new ArrayList<Long>();
            var again = program.subject(program.sharing());
            for (var seen : reset.observations().stream().limit(2).toList()) {
                again.run(Replay.of(seen.choices()), true);
                hashes.add(again.traceHash());
            }
            for (int i = 0; i < hashes.size(); i++) {
                var fresh = program.subject(program.sharing());
                fresh.run(Replay.of(reset.observations().get(i).choices()), true);
                assertThat(fresh.traceHash()).as("%s", file).isEqualTo(hashes.get(i));
            }
        }
    }

    @Test
    void nothingThatWasKnownBeforeChangesWhatIsFound() {
        var program = PublishedProgram.of("BluetoothWrong");
        var first = program.search(Strategy.ALL, 100_000, true, List.of(), new Sharing());
        assertThat(decided(program.search(Strategy.ALL, 100_000, true, List.of(), new Sharing()))).isEqualTo(decided(first));
    }
}
