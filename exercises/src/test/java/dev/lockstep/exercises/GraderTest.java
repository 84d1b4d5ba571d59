package dev.lockstep.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.exercises.report.ConsoleText;
import dev.lockstep.exercises.report.JsonText;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Submissions to the reference exercise, honest and not, graded with real workers. */
class GraderTest {
    private static final List<String> ALL = List.of("both-happen", "never-stuck", "never-missing", "still-parallel");
    private static final Pack PACK = Packs.read(Path.of("../lessons/src/test/resources/two-accounts")).pack().orElseThrow();
    private static final Exercise EXERCISE = PACK.exercise("ordered-transfer").orElseThrow();
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
    void theSolutionGetsEveryPoint() {
        var report = grade(EXERCISE.solution());
        assertThat(report.points()).as(ConsoleText.of(report)).isEqualTo(10);
        assertThat(report.passed()).isTrue();
        assertThat(report.checks()).extracting(CheckReport::id).containsExactlyElementsOf(ALL);
        assertThat(check(report, "never-stuck").verdict()).matches("all schedules pass \\(\\d+ run, the others are equivalent\\)|all \\d+ schedules pass");
    }

    @Test
    void theStarterGetsNoneAndWhatNeedsIsNotJudged() {
        var report = grade(EXERCISE.starter());
        assertThat(report.points()).isZero();
        assertThat(check(report, "both-happen").standing()).isEqualTo(Standing.FAILED);
        assertThat(check(report, "both-happen").claim()).isEqualTo("both transfers happened");
        assertThat(check(report, "both-happen").failure()).hasValueSatisfying(shown -> {
            assertThat(shown.mermaid()).startsWith("sequenceDiagram");
            assertThat(shown.drive()).matches("opposite\\(\"A\", \"B\"(, \\d+){3}\\)");
        });
        assertThat(check(report, "never-stuck").message()).isEqualTo("Not judged, since this did not pass: Both transfers happen, whatever the schedule.");
    }

    @Test
    void aDeadlockIsShownWithItsTasksLocksOwnersAndLines() {
        var report = grade(twin("argument-order"));
        assertThat(report.points()).isEqualTo(6);
        var check = check(report, "never-stuck");
        assertThat(check.verdict()).endsWith("deadlock between \"A to B\" and \"B to A\"");
        assertThat(check.message()).as("not said twice").isEmpty();
        assertThat(check.feedback()).startsWith("Each thread holds the lock that the other one wants.");
        assertThat(check.place()).matches("submission.java:[45]|submission.java:6");
        var shown = check.failure().orElseThrow();
        assertThat(shown.waiting()).filteredOn(task -> !task.name().equals("main")).hasSize(2).allSatisfy(task -> {
            assertThat(task.waitsFor()).startsWith("ReentrantLock#");
            assertThat(task.holds()).hasSize(1);
            assertThat(task.owner()).isIn("A to B", "B to A").isNotEqualTo(task.name());
            assertThat(task.at()).isEqualTo("submission.java:6");
        });
        assertThat(shown.mermaid()).contains("sequenceDiagram", "ReentrantLock");
        assertThat(ConsoleText.of(report)).contains("6 of 10 points", "FAIL  never-stuck 0/4", "which \"B to A\" holds");
    }

    @Test
    void equalSubmissionAndSeedGiveTheSameReport() {
        var one = JsonText.of(grade(twin("argument-order")));
        var two = JsonText.of(grade(twin("argument-order")));
        assertThat(timeless(two)).isEqualTo(timeless(one));
        assertThat(timeless(JsonText.of(grade(twin("one-big-lock"))))).isNotEqualTo(timeless(one));
    }

    @Test
    void whatPeopleHandInIsTaken() {
        var dressed = "\uFEFFpackage homework.one;\r\n" + EXERCISE.solution().replace("\n", "\r\n")
                + "\r\nclass Main { public static void main(String[] args) { System.out.println(new Bank()); } }\r\nrecord Pair(int a, int b) {}\r\n";
        assertThat(grade(dressed).points()).isEqualTo(10);
    }

    @Test
    void aSubmissionThatDoesNotCompileIsToldWhere() {
        var report = grade("class Bank {\n    void transfer(Account from, Account to, int amount) {\n        from.add(-amount)\n    }\n}\n");
        assertThat(report.standing()).isEqualTo(Standing.FAILED);
        assertThat(report.points()).isZero();
        assertThat(report.remarks()).first().satisfies(remark -> assertThat(remark.place()).startsWith("submission.java:3:"));
        assertThat(report.checks()).hasSize(4).allSatisfy(check -> assertThat(check.standing()).isEqualTo(Standing.NOT_JUDGED));
    }

    @Test
    void aMethodWithAnotherNameIsToldToFitTheStarter() {
        var report = grade(EXERCISE.solution().replace("transfer", "move"));
        assertThat(report.standing()).isEqualTo(Standing.FAILED);
        assertThat(report.remarks()).isNotEmpty().allSatisfy(remark -> assertThat(remark.message()).contains("your file does not have"));
    }

    @Test
    void whatCannotBeASubmissionIsRefusedWithASentence() {
        assertThat(remark(" \n")).contains("This file is empty.");
        assertThat(remark("class Account {}\n" + EXERCISE.solution())).contains("submission.java:1: The type Account is given with the exercise.");
        assertThat(remark("class Judge {}\n" + EXERCISE.solution())).contains("The type Judge is used by the checks of this exercise.");
        assertThat(remark("void transfer() {}\n")).contains("A method or field stands outside of any class.");
        assertThat(remark("package java.lang;\n" + EXERCISE.solution())).contains("This package name is reserved.");
        assertThat(remark(EXERCISE.solution() + "// x".repeat(100_000))).contains("longer than 256 KB");
        var latin = Submission.of("Bank.java", ("// \u00e9\n" + EXERCISE.solution()).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(grader.grade(PACK, EXERCISE, latin, GradeOptions.seeded(1), GradeListener.SILENT).remarks()).singleElement()
                .satisfies(remark -> assertThat(remark.message()).startsWith("This file is not UTF-8 text."));
    }

    @Test
    void progressIsHeard() {
        var heard = new java.util.ArrayList<String>();
        grader.grade(PACK, EXERCISE, EXERCISE.starter(), 1, new GradeListener() {
            @Override
            public void checked(CheckReport report) {
                heard.add(report.id());
            }
        });
        assertThat(heard).isEqualTo(ALL);
    }

    private static String remark(String text) {
        var report = grade(text);
        assertThat(report.points()).isZero();
        assertThat(report.standing()).isEqualTo(Standing.FAILED);
        return report.remarks().toString();
    }

    private static String twin(String name) {
        return EXERCISE.twins().stream().filter(twin -> twin.name().equals(name)).findFirst().orElseThrow().source();
    }

    private static CheckReport check(Report report, String id) {
        return report.checks().stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
    }

    private static String timeless(String json) {
        return json.replaceAll("\"millis\" : \\d+", "");
    }

    private static Report grade(String text) {
        return grader.grade(PACK, EXERCISE, text, 1, GradeListener.SILENT);
    }
}
