package dev.lockstep.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.exercises.report.ConsoleText;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.lessons.Check;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Level;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each kind of claim, once on code of which it holds and once on its twin. */
class ClaimsTest {
    private static final Pack EXAMPLE = Packs.read(Path.of("../lessons/src/test/resources/two-accounts")).pack().orElseThrow();
    private static final String DRIVE = """
            import dev.lockstep.check.*;
            import java.time.Duration;
            record Seen(int value) {}
            class Drive {
                Seen two() throws InterruptedException {
                    var box = new Box();
                    var one = new Thread(box::work, "one");
                    var other = new Thread(box::work, "other");
                    one.start();
                    other.start();
                    one.join();
                    other.join();
                    return new Seen(box.value);
                }
            }
            class Judge {
                @Check("claim") void claim(Subject box, Inputs any) {
                    box.drive("two")%s;
                }
            }
            """;
    private static final String LOCKED = "class Box { int value; synchronized void work() { value++; } }";
    private static final String OPEN = "class Box { int value; void work() { value++; } }";
    private static final String SLOW = "class Box { int value; synchronized void work() { try { wait(2_500); } catch (InterruptedException e) { } value++; } }";
    private static Kernel kernel;
    private static Grader grader;

    @BeforeAll
    static void start() {
        kernel = Kernel.start(KernelOptions.in(Path.of("target", "kernel-data")).withWarm(2, 0));
        grader = new Grader(kernel);
    }

    @AfterAll
    static void close() {
        kernel.close();
    }

    @Test
    void alwaysHoldsInAllSchedulesOrNot() {
        var claim = ".inAllSchedules().always(Seen.class, \"two\", seen -> seen.value() == 2)";
        assertThat(standing(claim, LOCKED)).isEqualTo(Standing.PASSED);
        assertThat(standing(claim, OPEN)).isEqualTo(Standing.FAILED);
    }

    @Test
    void sampledSchedulesFindALostUpdateToo() {
        var claim = ".inSchedules(50).always(Seen.class, \"two\", seen -> seen.value() == 2)";
        var passed = grade(claim, LOCKED).checks().getFirst();
        assertThat(passed.standing()).isEqualTo(Standing.PASSED);
        assertThat(passed.verdict()).isEqualTo("50 sampled schedules pass");
        assertThat(standing(claim, OPEN)).isEqualTo(Standing.FAILED);
    }

    @Test
    void sometimesNeedsAWitness() {
        var claim = ".inAllSchedules().sometimes(\"they overlap\", Moment.concurrent(Moment.changed(\"Box.value\"), Moment.changed(\"Box.value\")))";
        assertThat(standing(claim, OPEN)).isEqualTo(Standing.PASSED);
        assertThat(standing(claim, LOCKED)).isEqualTo(Standing.FAILED);
    }

    @Test
    void neverIsBrokenByAWitnessWhichIsShown() {
        var claim = ".inAllSchedules().never(\"they overlap\", Moment.concurrent(Moment.changed(\"Box.value\"), Moment.changed(\"Box.value\")))";
        assertThat(standing(claim, LOCKED)).isEqualTo(Standing.PASSED);
        var failed = grade(claim, OPEN).checks().getFirst();
        assertThat(failed.standing()).isEqualTo(Standing.FAILED);
        assertThat(failed.failure()).hasValueSatisfying(shown -> assertThat(shown.mermaid()).contains("sequenceDiagram"));
    }

    @Test
    void aDataRaceIsFoundThoughEverySchedulePasses() {
        var seldom = "class Box { int value; void work() { if (value == 0) { value = 1; } } }";
        assertThat(standing(".inAllSchedules().always(Seen.class, \"one\", seen -> seen.value() == 1)", seldom)).isEqualTo(Standing.PASSED);
        var claim = ".inAllSchedules().never(\"nothing races\", Moment.raced(\"Box.value\"))";
        assertThat(standing(claim, LOCKED)).isEqualTo(Standing.PASSED);
        var failed = grade(claim, seldom).checks().getFirst();
        assertThat(failed.standing()).isEqualTo(Standing.FAILED);
        assertThat(failed.message()).startsWith("Data race on Box.value: ").endsWith("and nothing orders the two.");
        assertThat(failed.place()).isEqualTo("submission.java:1");
        assertThat(standing(claim.replace("Box.value", "Box.other"), seldom)).isEqualTo(Standing.PASSED);
    }

    @Test
    void timeIsBoundInVirtualTime() {
        assertThat(standing(".inAllSchedules().takesAtMost(Duration.ofSeconds(5))", SLOW)).isEqualTo(Standing.PASSED);
        var failed = grade(".inAllSchedules().takesAtMost(Duration.ofSeconds(2))", SLOW).checks().getFirst();
        assertThat(failed.standing()).isEqualTo(Standing.FAILED);
        assertThat(failed.claim()).isEqualTo("it takes at most 2 s");
    }

    @Test
    void liveRunsOnceInRealTime() {
        var passed = grade(".live().finishes()", LOCKED).checks().getFirst();
        assertThat(passed.verdict()).isEqualTo("one run in real time passes");
        assertThat(standing(".live().always(Seen.class, \"two\", seen -> seen.value() == 3)", LOCKED)).isEqualTo(Standing.FAILED);
    }

    @Test
    void whatBreaksInTheChecksSendsNobodyThere() {
        var report = grade(".inAllSchedules().finishes()", "class Box { Integer value; void work() { } }");
        assertThat(ConsoleText.of(report)).contains("NullPointerException: ").doesNotContain("checks.java");
        assertThat(report.checks().getFirst().failure()).hasValueSatisfying(shown -> assertThat(shown.outcome().toString()).doesNotContain("checks.java"));
    }

    @Test
    void aDriveThatIsNotThereIsThePacksError() {
        assertThat(standing(".inAllSchedules().finishes(); box.drive(\"three\").live().finishes()", LOCKED)).isEqualTo(Standing.ERROR);
    }

    private static Standing standing(String claim, String box) {
        return grade(claim, box).standing();
    }

    private static Report grade(String claim, String box) {
        var page = EXAMPLE.exercise("ordered-transfer").orElseThrow().pages();
        var exercise = new Exercise("claim", "claim", Level.BEGINNER, 5, List.of(), List.of(), List.of(new Check("claim", 1, List.of())), 0,
                Map.copyOf(page), "", OPEN, LOCKED, List.of(), DRIVE.formatted(claim));
        var pack = new Pack(EXAMPLE.id(), EXAMPLE.version(), EXAMPLE.title(), EXAMPLE.description(), EXAMPLE.languages(), EXAMPLE.authors(),
                EXAMPLE.license(), EXAMPLE.java(), EXAMPLE.requires(), List.of(), List.of(exercise), claim);
        var report = grader.grade(pack, exercise, box, 1, GradeListener.SILENT);
        assertThat(report.checks()).as(ConsoleText.of(report)).singleElement().extracting(CheckReport::outOf).isEqualTo(1);
        return report;
    }
}
