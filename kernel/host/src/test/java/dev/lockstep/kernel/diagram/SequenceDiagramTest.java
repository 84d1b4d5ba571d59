package dev.lockstep.kernel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.trace.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SequenceDiagramTest {
    /** Two tasks increment without a lock; both read before either writes. */
    static Story lostUpdate() {
        return new Story().task("main").starts("A").task("main").starts("B")
                .task("A").at("cell-1:3").reads("counter", "0")
                .decisive().task("B").at("cell-1:3").reads("counter", "0")
                .task("B").at("cell-1:3").writes("counter", "0 → 1").task("B").ends()
                .task("A").at("cell-1:3").writes("counter", "0 → 1").task("A").ends()
                .task("main").does(Kind.JOINED, "A", "").task("main").does(Kind.JOINED, "B", "")
                .task("main").reads("counter", "1");
    }

    static Story deadlock() {
        return new Story().task("main").starts("A").task("main").starts("B")
                .task("A").at("cell-1:4").takes("left").task("B").at("cell-1:9").takes("right")
                .task("A").at("cell-1:5").wants("right").task("A").does(Kind.PARKED, "", "")
                .task("B").at("cell-1:10").wants("left").task("B").does(Kind.PARKED, "", "")
                .task("main").at("cell-1:12").does(Kind.JOINED, "A", "")
                .task("main").does(Kind.STUCK, "DEADLOCK", "");
    }

    @Test
    void whatMainDoesBetweenAStartAndTheFirstStepOfTheStartedIsDrawn() {
        var story = new Story().task("main").starts("A").task("main").reads("n", "0").task("A").reads("n", "0").task("A").writes("n", "0 → 1")
                .task("A").ends().task("main").writes("n", "0 → 1");
        assertThat(Story.rows(story.diagram())).containsExactly("main ~> A: starts", "main: n: reads 0", "A: n: reads 0", "A: n: 0 → 1",
                "main: n: 0 → 1");
    }

    @Test
    void aLostUpdateIsTwoLanesWithTheSwitchThatMatters() {
        SequenceDiagram diagram = lostUpdate().diagram();
        assertThat(Story.names(diagram)).isEqualTo("A B");
        assertThat(Story.rows(diagram)).containsExactly(
                "A: counter: reads 0",
                "SWITCH The switch that matters: A stops here, B goes on",
                "B: counter: reads 0",
                "B: counter: 0 → 1",
                "A: counter: 0 → 1");
        assertThat(diagram.decisiveLine()).isEqualTo(1);
        assertThat(diagram.lineAt(2)).isEqualTo(0);
        assertThat(diagram.lineAt(1)).isEqualTo(-1);
        assertThat(diagram.lines().get(0).at()).isEqualTo("cell-1:3");
    }

    @Test
    void whoeverThrowsHasALaneOrIsNamed() {
        var early = new Story().task("main").starts("A").task("A").reads("n", "0").task("main").does(Kind.THREW, "IllegalStateException", "no");
        assertThat(Story.names(early.diagram())).isEqualTo("main A");
        var beside = new Story().task("main").starts("A").task("A").ends().task("main").does(Kind.THREW, "IllegalStateException", "no");
        assertThat(Story.names(beside.diagram())).isEqualTo("main A");
        var late = lostUpdate().task("main").does(Kind.THREW, "AssertionError", "lost");
        assertThat(Story.names(late.diagram())).isEqualTo("A B");
        assertThat(Story.rows(late.diagram())).last().asString().contains("main", "AssertionError: lost");
    }

    @Test
    void variablesCanHaveLanes() {
        assertThat(Story.rows(lostUpdate().diagram(Lanes.TASKS, Lanes.VARIABLES))).containsSubsequence(
                "A -> counter: reads 0", "B -> counter: 0 → 1");
    }

    @Test
    void aQueueHasALaneThroughWhichItemsGo() {
        var story = new Story().task("main").starts("baker").task("main").starts("guest").task("baker").does(Kind.PUT, "shelf", "bread")
                .task("guest").does(Kind.TAKEN, "shelf", "bread");
        assertThat(Lanes.suitedTo(story.trace())).containsExactly(Lanes.TASKS, Lanes.OBJECTS);
        assertThat(Lanes.suitedTo(lostUpdate().trace())).containsExactly(Lanes.TASKS);
        assertThat(Story.rows(story.diagram(Lanes.TASKS, Lanes.OBJECTS))).containsExactly("baker -> shelf: puts bread", "shelf -> guest: takes bread");
        assertThat(Story.rows(story.diagram(Lanes.TASKS))).containsExactly("baker: puts bread into shelf", "guest: takes bread out of shelf");
    }

    @Test
    void chineseWordsChineseDiagrams() {
        var diagram = SequenceDiagram.of(lostUpdate().trace(), Set.of(Lanes.TASKS), Locale.SIMPLIFIED_CHINESE);
        assertThat(Story.rows(diagram)).contains("A: counter：读到 0");
    }

    @Test
    void whatACollectionDoesInsideIsSaidInWords() {
        var story = new Story().task("main").starts("A").task("A").reads("ArrayList#1.elementData", "…").task("A").writes("ArrayList#1.size", "…")
                .task("A").reads("box.size", "3");
        assertThat(Story.rows(story.diagram())).containsSubsequence(
                "A: ArrayList#1: reads its elements", "A: ArrayList#1: changes its size", "A: box.size: reads 3");
        assertThat(Story.rows(story.diagram(Lanes.TASKS, Lanes.VARIABLES))).containsSubsequence(
                "A -> ArrayList#1: reads its elements", "A -> ArrayList#1: changes its size", "A -> box.size: reads 3");
        assertThat(RunState.at(story.trace(), 3).variables()).containsExactly(new RunState.Variable("box.size", "3"));
    }

    @Test
    void aDeadlockEndsWithTasksLocksOwnersAndLines() {
        SequenceDiagram diagram = deadlock().diagram();
        assertThat(Story.rows(diagram)).endsWith(
                "A: waits for right, held by B",
                "B: waits for left, held by A",
                "FINDING all: Stuck, deadlock: A holds left and waits for right, held by B (cell-1:5); "
                        + "B holds right and waits for left, held by A (cell-1:10).");
    }

    @Test
    void aKeyThatIsBeingComputedIsToldInWords() {
        var key = "ConcurrentHashMap#1[\"a\"]";
        var story = new Story().task("main").starts("A").task("main").starts("B").task("A").takes(key).task("B").takes("door")
                .task("A").wants("door").task("B").wants(key).task("main").does(Kind.STUCK, "DEADLOCK", "");
        assertThat(Story.rows(story.diagram()).getLast()).startsWith("FINDING all: Stuck, deadlock: A holds key \"a\" of ConcurrentHashMap#1 and waits for door, held by B")
                .contains("B holds door and waits for key \"a\" of ConcurrentHashMap#1, which A is computing");
    }

    @Test
    void locksCanHaveLanes() {
        assertThat(Story.rows(deadlock().diagram(Lanes.TASKS, Lanes.LOCKS))).startsWith(
                "A -> left: locks", "B -> right: locks", "A -> right: waits, B holds it", "B -> left: waits, A holds it");
    }

    @Test
    void sleepsShowExactTimes() {
        var story = new Story();
        for (long seconds : new long[] {1, 2, 4}) {
            story.task("main").sleeps(seconds * 1_000_000_000);
        }
        story.task("main").sleeps(1_500_000);
        assertThat(Story.rows(story.diagram())).containsExactly("main: sleeps 1 s", "all: t = 1 s", "main: sleeps 2 s", "all: t = 3 s",
                "main: sleeps 4 s", "all: t = 7 s", "main: sleeps 1.5 ms", "all: t = 7.0015 s");
    }

    @Test
    void timesInWordsAreReadToo() {
        var story = new Story().task("main").does(Kind.SLEPT, "", "1500 ms");
        assertThat(Story.rows(story.diagram())).startsWith("main: sleeps 1.5 s");
        assertThat(RunState.at(story.trace(), 0).timers()).containsExactly(new RunState.Timer("main", 1_500_000_000L));
    }

    @Test
    void aRequestThatIsOvertakenShowsWhoGotTheLock() {
        var story = new Story().task("main").starts("A").task("main").starts("B");
        story.task("A").wants("lock").task("B").takes("lock").task("B").releases("lock").task("A").does(Kind.ACQUIRED, "lock", "");
        assertThat(Story.rows(story.diagram())).containsExactly("B: locks lock", "A: waits for lock, held by B", "B: unlocks lock", "A: locks lock");
    }

    @Test
    void repeatedPollsFoldIntoOneCallAndOneReturn() {
        var story = new Story();
        for (int i = 0; i < 37; i++) {
            story.task("main").does(Kind.CALLED, "MyFuture#1", "poll").task("main").does(Kind.RETURNED, "MyFuture#1", "Pending");
        }
        SequenceDiagram diagram = story.diagram(Lanes.TASKS, Lanes.OBJECTS);
        assertThat(Story.rows(diagram)).containsExactly("main -> MyFuture#1: poll × 37", "MyFuture#1 --> main: Pending × 37");
        assertThat(diagram.lines().getLast().last()).isEqualTo(73);
    }

    @Test
    void aFoldIsOpenedWithoutTheOthers() {
        var story = new Story();
        for (int i = 0; i < 9; i++) {
            story.task("main").reads(i == 4 ? "y" : "x", "0");
        }
        var opened = SequenceDiagram.of(story.trace(), Set.of(Lanes.TASKS), Locale.ENGLISH, new Opened(List.of(new Opened.Range(0, 3))));
        assertThat(Story.rows(story.diagram())).containsExactly("main: x: reads 0 × 4", "main: y: reads 0", "main: x: reads 0 × 4");
        assertThat(Story.rows(opened)).containsExactly("main: x: reads 0", "main: x: reads 0", "main: x: reads 0", "main: x: reads 0", "main: y: reads 0",
                "main: x: reads 0 × 4");
    }

    @Test
    void ofALongRunTheLatestPartIsDrawnWithItsNumbers() {
        var story = new Story().task("main").starts("A");
        for (int i = 0; i < 20; i++) {
            story.task("A").reads("x", "" + i);
        }
        var latest = Excerpt.from(15, story.trace().events(), Set.of(Lanes.TASKS), Locale.ENGLISH);
        assertThat(latest.lines()).extracting(Line::first).containsExactly(15L, 16L, 17L, 18L, 19L, 20L);
        assertThat(Story.rows(latest)).startsWith("A: x: reads 14");
    }

    @Test
    void aPartIsMermaidOfItsOwnWithWhatIsOpenAtItsCuts() {
        var story = new Story().task("main").does(Kind.CALLED, "Executor#1", "run");
        story.task("main").reads("x", "1").task("main").reads("x", "2").task("main").does(Kind.RETURNED, "Executor#1", "");
        assertThat(story.diagram(Lanes.TASKS, Lanes.OBJECTS).mermaid(2, 2)).contains("activate p1", "reads 2", "deactivate p1").doesNotContain("reads 1", ": run");
    }

    @Test
    void whoWokeWhomIsAnArrow() {
        var story = new Story().task("main").starts("A").task("A").does(Kind.PARKED, "", "").task("main").does(Kind.NOTE, "", "unpark A");
        story.task("A").because(story.last()).does(Kind.RESUMED, "", "");
        assertThat(Story.rows(story.diagram())).containsExactly("main ~> A: starts", "A: parks", "main: unpark A", "main ~> A: wakes");
    }

    @Test
    void anUnparkIsTheArrowToWhomItWokeOrANoteWhenNobodyWasParked() {
        var story = new Story().task("main").starts("A").task("A").does(Kind.PARKED, "", "").task("main").does(Kind.NOTIFIED, "A", "unpark");
        story.task("A").because(story.last()).does(Kind.RESUMED, "", "").task("main").does(Kind.NOTIFIED, "A", "unpark");
        assertThat(Story.rows(story.diagram())).containsExactly("main ~> A: starts", "A: parks", "main ~> A: wakes", "main: unparks A");
    }

    @Test
    void activationsThatAreOpenAtACutAreClosedAndOpenedAgain() {
        var story = new Story();
        story.task("main").does(Kind.CALLED, "Executor#1", "run");
        for (int i = 0; i < 30; i++) {
            story.task("main").reads("x", "" + i);
        }
        story.task("main").does(Kind.RETURNED, "Executor#1", "");
        var chunks = story.diagram(Lanes.TASKS, Lanes.OBJECTS).chunks();
        assertThat(chunks).hasSize(2);
        assertThat(chunks.get(0).openAtEnd()).isEqualTo(chunks.get(1).open()).containsExactly(1);
        assertThat(chunks.get(1).openAtEnd()).isEmpty();
        assertThat(story.diagram(Lanes.TASKS, Lanes.OBJECTS).mermaid(chunks.get(1))).contains("activate p1", "p1-->>-p0: returns");
    }

    @Test
    void anEmptyRunIsAValidDiagram() {
        assertThat(new Story().diagram().chunks()).hasSize(1);
        assertThat(new Story().diagram().mermaid()).contains("participant p0 as main");
    }
}
