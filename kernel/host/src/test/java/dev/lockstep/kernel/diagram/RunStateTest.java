package dev.lockstep.kernel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Trace;
import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunStateTest {
    @Test
    void whoHoldsWhatAndWhoWaitsForWhat() {
        Story story = SequenceDiagramTest.deadlock();
        RunState state = RunState.at(story.trace(), story.last());
        assertThat(state.locks()).containsExactly(new RunState.Lock("left", List.of(1), List.of(2)), new RunState.Lock("right", List.of(2), List.of(1)));
        assertThat(state.ready()).isEmpty();
        assertThat(state.tasks().get(1)).isEqualTo(
                new RunState.Task(1, "A", Phase.WAITS_FOR_LOCK, "right", 2, "cell-1:5", List.of("left")));
        assertThat(state.tasks().get(0).phase()).isEqualTo(Phase.JOINS);
        assertThat(WaitForGraph.of(state).cycle()).extracting(WaitForGraph.Edge::from).containsExactly(1, 2);
        assertThat(WaitForGraph.of(state).edges()).hasSize(3);
    }

    @Test
    void stepsGoBackAsWellAsForward() {
        RunIndex index = RunIndex.of(SequenceDiagramTest.lostUpdate().trace());
        assertThat(index.at(-1).tasks()).isEmpty();
        assertThat(index.at(4).variables()).containsExactly(new RunState.Variable("counter", "1"));
        assertThat(index.at(2).variables()).containsExactly(new RunState.Variable("counter", "0"));
        assertThat(index.at(2).ready()).containsExactly(0, 1, 2);
        assertThat(index.at(5).tasks().get(2).phase()).isEqualTo(Phase.ENDED);
        assertThat(index.at(99)).isEqualTo(index.at(index.at(99).seq()));
    }

    @Test
    void sleepersHaveTimersAndIdleTime() {
        var story = new Story().task("main").starts("A").task("A").does(Kind.SLEPT, "", "2000000000");
        assertThat(RunState.at(story.trace(), 1).timers()).containsExactly(new RunState.Timer("A", 2_000_000_000L));
        story.after(2_000_000_000L).task("A").does(Kind.RESUMED, "", "").task("A").ends();
        TaskTable.Row row = TaskTable.of(story.trace(), story.last()).rows().get(1);
        assertThat(row.idle()).isEqualTo(2_000_000_000L);
        assertThat(row.busy()).isZero();
        assertThat(row.wakes()).isEqualTo(1);
    }

    @Test
    void whoWaitsForAnEndIsNotReadyAlthoughTheTraceTellsOfItLater() {
        var story = new Story().task("main").starts("A").task("A").reads("x", "0").after(5).task("A").ends();
        story.task("main").because(story.last()).does(Kind.JOINED, "A", "");
        RunIndex index = RunIndex.of(story.trace());
        assertThat(index.at(0).tasks().getFirst().phase()).isEqualTo(Phase.RUNNING);
        assertThat(index.at(1).tasks().getFirst().phase()).isEqualTo(Phase.JOINS);
        assertThat(index.at(1).ready()).containsExactly(1);
        assertThat(index.at(2).ready()).containsExactly(0);
        assertThat(index.table(3).rows().getFirst().idle()).isEqualTo(5);
    }

    @Test
    void inAStuckRunNobodyIsReady() {
        var story = new Story().task("main").starts("A").task("A").wants("lock").task("main").does(Kind.STUCK, "", "DEADLOCK");
        RunState state = RunState.at(story.trace(), story.last());
        assertThat(state.tasks().getFirst().phase()).isEqualTo(Phase.PARKED);
        assertThat(state.ready()).doesNotContain(0);
    }

    @Test
    void everyIndexedStateEqualsAPlainReplay() {
        Trace trace = RandomRun.of(new Random(3), 3_000, "ab");
        RunIndex index = RunIndex.of(trace);
        var replay = new Replay(Waits.of(trace.events()));
        for (TraceEvent event : trace.events()) {
            replay.apply(event);
            if (event.seq() % 97 == 0 || event.seq() % 512 < 2) {
                assertThat(index.at(event.seq())).isEqualTo(replay.state());
            }
        }
    }

    @Test
    void nonsenseNeverBreaksAReader() {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            Trace trace = RandomRun.of(random, 120, "abc<;#\n");
            var diagram = SequenceDiagram.of(trace, EnumSet.of(Lanes.TASKS, Lanes.values()[i % 4]), Locale.ENGLISH);
            assertThat(TextDiagram.lines(diagram)).hasSize(diagram.lines().size() + 1);
            assertThat(Reading.of(diagram)).hasSameSizeAs(diagram.lines()).noneMatch(String::isEmpty);
            assertThat(Findings.of(trace, Locale.SIMPLIFIED_CHINESE)).allMatch(finding -> !finding.sentence().contains("{"));
            assertThat(diagram.lines()).isSortedAccordingTo((a, b) -> Long.compare(a.first(), b.first()));
        }
    }

    @Test
    void aHundredThousandEventsAreReadOnceAndThenOnlyNearby() {
        var events = new ArrayList<TraceEvent>();
        for (int i = 0; i < 100_000; i++) {
            events.add(new TraceEvent(i, 0, i % 8, i % 2 == 0 ? Kind.READ : Kind.WROTE, "v" + i % 50, "" + i, "cell-1:" + i % 90, -1));
        }
        Trace trace = new Trace(events, 0, List.of(), List.of(), List.of(), -1, 0);
        long start = System.nanoTime();
        RunIndex index = RunIndex.of(trace);
        SequenceDiagram diagram = SequenceDiagram.of(trace, Set.of(Lanes.TASKS), Locale.ENGLISH);
        long opened = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(index.at(99_000 - i * 50L).variables()).hasSize(50);
        }
        long stepped = System.nanoTime();
        assertThat(diagram.lines()).hasSize(100_000);
        assertThat((opened - start) / 1_000_000).as("milliseconds to open, on a busy machine").isLessThan(5_000);
        assertThat((stepped - opened) / 1_000_000_000.0).as("milliseconds a step").isLessThan(16);
    }
}
