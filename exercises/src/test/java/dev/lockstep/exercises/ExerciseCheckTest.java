package dev.lockstep.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.lessons.Check;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.Twin;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An exercise with a fault is found out, at its place. */
class ExerciseCheckTest {
    private static final Pack EXAMPLE = Packs.read(Path.of("../lessons/src/test/resources/two-accounts")).pack().orElseThrow();
    private static final Exercise TRANSFER = EXAMPLE.exercise("ordered-transfer").orElseThrow();
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
    void aSolutionThatDoesNotPassIsFoundOut() {
        assertThat(check(with("a", TRANSFER.starter(), TRANSFER.starter(), List.of(), TRANSFER.checksJava(), TRANSFER.checks()))).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("exercises/ordered-transfer/solution.java:4:1: The solution does not pass: both-happen"));
    }

    @Test
    void aStarterThatScoresIsFoundOut() {
        assertThat(check(with("b", TRANSFER.solution(), TRANSFER.solution(), List.of(), TRANSFER.checksJava(), TRANSFER.checks()))).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("The starter scores 10 of 10 points"));
    }

    @Test
    void aTwinThatFailsSomethingElseIsFoundOut() {
        var deadlock = TRANSFER.twins().stream().filter(twin -> twin.name().equals("argument-order")).findFirst().orElseThrow();
        var lying = new Twin("lying", List.of("still-parallel"), "", deadlock.source());
        assertThat(check(with("c", TRANSFER.starter(), TRANSFER.solution(), List.of(lying), TRANSFER.checksJava(), TRANSFER.checks()))).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("It says that it fails [still-parallel], and fails [never-stuck]"));
    }

    @Test
    void aDriveThatNamesTheJudgeIsThePacksErrorWithItsLine() {
        var leak = TRANSFER.checksJava().replace("var bank = new Bank();", "var bank = new Bank(); new Judge();");
        assertThat(check(with("d", TRANSFER.starter(), TRANSFER.solution(), List.of(), leak, TRANSFER.checks()))).first()
                .satisfies(problem -> assertThat(problem.message()).contains("It could not be graded: checks.java:17:"));
    }

    @Test
    void aJudgeThatNamesALearnersTypeIsThePacksErrorWithItsLine() {
        var leak = TRANSFER.checksJava().replace("@Check(\"never-stuck\")", "Bank bank; @Check(\"never-stuck\")");
        assertThat(check(with("e", TRANSFER.starter(), TRANSFER.solution(), List.of(), leak, TRANSFER.checks()))).first()
                .satisfies(problem -> assertThat(problem.message()).contains("It could not be graded: checks.java:76:"));
    }

    @Test
    void aCheckWithoutItsMethodIsThePacksError() {
        var more = Stream.concat(TRANSFER.checks().stream(), Stream.of(new Check("forgotten", 1, List.of()))).toList();
        assertThat(check(with("f", TRANSFER.starter(), TRANSFER.solution(), List.of(), TRANSFER.checksJava(), more))).first()
                .satisfies(problem -> assertThat(problem.message()).contains("There are 0 methods with @Check(\"forgotten\")"));
    }

    private static List<Problem> check(Pack pack) {
        return ExerciseCheck.of(grader, pack, pack.exercises().getFirst(), 1);
    }

    /** The reference pack with another exercise in it. Its digest is another one: it is another pack. */
    private static Pack with(String digest, String starter, String solution, List<Twin> twins, String checksJava, List<Check> checks) {
        var it = TRANSFER;
        var exercise = new Exercise(it.id(), it.folder(), it.level(), it.minutes(), it.needs(), it.watch(), checks, it.starterPoints(), it.pages(),
                it.given(), starter, solution, twins, checksJava);
        return new Pack(EXAMPLE.id(), EXAMPLE.version(), EXAMPLE.title(), EXAMPLE.description(), EXAMPLE.languages(), EXAMPLE.authors(),
                EXAMPLE.license(), EXAMPLE.java(), EXAMPLE.requires(), EXAMPLE.lessons(), List.of(exercise), digest);
    }
}
