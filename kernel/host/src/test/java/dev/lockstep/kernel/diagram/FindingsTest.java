package dev.lockstep.kernel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.trace.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static List<Finding> of(Story story) {
        return Findings.of(story.trace(), Locale.ENGLISH);
    }

    /** A takes left then right, and when it has let go B takes them the other way round: nothing gets stuck this time. */
    private static Story inversion() {
        return new Story().task("main").starts("A").task("main").starts("B")
                .task("A").at("cell-1:4").takes("left").task("A").at("cell-1:5").takes("right").task("A").releases("right").task("A").releases("left")
                .task("B").at("cell-1:9").takes("right").task("B").at("cell-1:10").takes("left").task("B").releases("left").task("B").releases("right");
    }

    @Test
    void oppositeLockOrdersAreFoundThoughNothingGotStuck() {
        assertThat(of(inversion())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LOCK_ORDER);
            assertThat(finding.sentence()).isEqualTo("Lock order: A takes right while it holds left (cell-1:5); "
                    + "B takes left while it holds right (cell-1:10). If these meet, they stop each other for good.");
            assertThat(finding.places()).containsExactly("cell-1:5", "cell-1:10");
        });
    }

    @Test
    void theSameOrderIsNoFinding() {
        var story = new Story().task("main").starts("A").task("main").starts("B");
        for (String task : List.of("A", "B")) {
            story.task(task).takes("left").task(task).takes("right").task(task).releases("right").task(task).releases("left");
        }
        assertThat(of(story)).isEmpty();
    }

    @Test
    void aLockThatGuardsBothOrdersMakesThemHarmless() {
        var story = new Story().task("main").starts("A").task("main").starts("B");
        story.task("A").takes("gate").task("A").takes("left").task("A").takes("right")
                .task("A").releases("right").task("A").releases("left").task("A").releases("gate");
        story.task("B").takes("gate").task("B").takes("right").task("B").takes("left")
                .task("B").releases("left").task("B").releases("right").task("B").releases("gate");
        assertThat(of(story)).isEmpty();
    }

    @Test
    void ordersThatCannotMeetBecauseOneTaskStartsTheOtherLaterAreNoFinding() {
        var story = new Story();
        story.task("main").takes("left").task("main").takes("right").task("main").releases("right").task("main").releases("left");
        story.task("main").starts("A");
        story.task("A").takes("right").task("A").takes("left").task("A").releases("left").task("A").releases("right");
        assertThat(of(story)).isEmpty();
    }

    @Test
    void threePhilosophersAreACircleOfThree() {
        var story = new Story();
        for (int i = 0; i < 3; i++) {
            story.task("main").starts("P" + i);
        }
        for (int i = 0; i < 3; i++) {
            String task = "P" + i;
            story.task(task).takes("fork" + i).task(task).takes("fork" + (i + 1) % 3)
                    .task(task).releases("fork" + (i + 1) % 3).task(task).releases("fork" + i);
        }
        assertThat(of(story)).singleElement().satisfies(finding -> assertThat(finding.objects()).containsExactly("fork0", "fork1", "fork2"));
    }

    @Test
    void aDeadlockIsSaidOnceWithItsCycle() {
        assertThat(of(SequenceDiagramTest.deadlock())).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo("DEADLOCK");
            assertThat(finding.tasks()).containsExactly(1, 2);
            assertThat(finding.places()).containsExactly("cell-1:5", "cell-1:10");
            assertThat(finding.advice()).contains("same order");
        });
        assertThat(Findings.of(SequenceDiagramTest.deadlock().trace(), Locale.SIMPLIFIED_CHINESE).getFirst().sentence()).startsWith("卡住，死锁：A 持有")
                .doesNotContain("(", ";").contains("；");
    }

    @Test
    void aRunThatEndsInACircleIsStuckThoughNoEventSaysSo() {
        var story = new Story().task("main").starts("A").task("main").starts("B");
        story.task("A").takes("left").task("B").takes("right").task("A").wants("right").task("B").wants("left");
        assertThat(of(story)).extracting(Finding::reason).containsExactly("DEADLOCK");
        assertThat(Story.rows(story.diagram())).last().asString().startsWith("FINDING all: Stuck, deadlock: A holds left");
        assertThat(of(story.task("A").releases("left"))).extracting(Finding::kind).doesNotContain(Kind.STUCK);
    }

    @Test
    void aRunInWhichNothingCanWakeMainIsStuckUnlessATimerIsLeft() {
        var story = new Story().task("main").starts("A").task("A").at("cell-1:2").does(Kind.PARKED, "", "").task("main").does(Kind.JOINED, "A", "");
        assertThat(of(story)).extracting(Finding::sentence).containsExactly("Stuck: A is parked (cell-1:2). Nothing is left that could wake it.");
        assertThat(of(story.task("B").does(Kind.SLEPT, "", "1 s"))).isEmpty();
    }

    @Test
    void aTaskThatOnlyWakesItselfIsABusyPoll() {
        assertThat(of(polls(8, true))).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .isEqualTo("main polled MyFuture#1 8 times by waking itself (cell-2:6), and nothing else happened in between."));
        assertThat(of(polls(7, true))).isEmpty();
        assertThat(of(polls(50, false))).isEmpty();
    }

    private static Story polls(int times, boolean wakes) {
        var story = new Story();
        for (int i = 0; i < times; i++) {
            story.task("main").does(Kind.CALLED, "MyFuture#1", "poll(Waker#1)");
            if (wakes) {
                story.task("main").does(Kind.CALLED, "Waker#1", "wake()").task("main").does(Kind.RETURNED, "Waker#1", "");
            }
            story.task("main").at("cell-2:6").does(Kind.RETURNED, "MyFuture#1", "Pending");
        }
        return story;
    }

    @Test
    void aNotificationBeforeTheWaitIsLost() {
        var story = new Story().task("main").starts("A").task("main").at("cell-1:8").does(Kind.NOTIFIED, "gate", "");
        story.task("A").takes("gate").task("A").at("cell-1:3").does(Kind.WAITED, "gate", "");
        assertThat(of(story)).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .isEqualTo("A waits on gate (cell-1:3), but the notification came before, when nobody waited (cell-1:8)."));
    }

    @Test
    void aLockLeftLockedIsALeak() {
        var story = new Story().task("main").starts("A").task("A").at("cell-1:4").takes("left").task("A").ends();
        assertThat(of(story)).extracting(Finding::sentence).containsExactly("A ended while it held left (cell-1:4).");
    }

    @Test
    void aTaskThatOutlivesMainParkedIsALeakButAnIdlePoolThreadIsNot() {
        var story = new Story().task("main").starts("A").task("main").starts("pool-1-thread-1");
        story.task("A").does(Kind.PARKED, "", "").task("pool-1-thread-1").does(Kind.PARKED, "", "").task("main").ends();
        assertThat(of(story)).singleElement().satisfies(finding -> assertThat(finding.sentence()).startsWith("A never ended"));
    }
}
