package dev.lockstep.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.exercises.report.ConsoleText;
import dev.lockstep.exercises.report.JsonText;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Packs;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Submissions that want points for nothing: they get none, and a plain sentence. */
class HostileSubmissionTest {
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
    void exitingWithZeroIsNoPass() {
        assertThat(lost("System.exit(0);")).contains("the program ended its process with status 0");
    }

    @Test
    void haltingByReflectionIsNoPass() {
        lost("try { Class.forName(\"java.lang.Runtime\").getMethod(\"halt\", int.class).invoke(Runtime.getRuntime(), 0); } catch (Exception e) { }");
    }

    @Test
    void whatIsPrintedIsNoResult() {
        var report = grade("System.out.println(\"{\\\"points\\\": 10, \\\"standing\\\": \\\"PASSED\\\"}\\nsubmission.java: 10 of 10 points, passed\");");
        assertThat(report.points()).isZero();
        assertThat(ConsoleText.of(report)).doesNotContain("10 of 10");
        assertThat(JsonText.of(report)).doesNotContain("\"standing\" : \"PASSED\"");
    }

    @Test
    void bytesOnThePipeOfTheWorkerAreNoResult() {
        assertThat(lost("try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { out.write(new byte[1000]); } "
                + "catch (java.io.IOException e) { }")).contains("The worker is gone");
    }

    @Test
    void aFloodOfOutputEnds() {
        lost("while (true) System.out.println(\"x\".repeat(1000));");
    }

    @Test
    void aLoopWithoutAnEndEnds() {
        assertThat(lost("while (true) { }")).contains("No run came to its end within 3 s. Is there a loop that never ends?");
    }

    @Test
    void memoryWithoutAnEndEnds() {
        assertThat(lost("var all = new java.util.ArrayList<byte[]>(); while (true) all.add(new byte[1 << 20]);")).contains("out of memory");
    }

    @Test
    void threadsWithoutAnEndEnd() {
        assertThat(lost("while (true) new Thread(() -> { }).start();")).contains("500 tasks");
    }

    @Test
    void recursionWithoutAnEndIsTheSubmissionsOwnFault() {
        assertThat(lost("transfer(to, from, amount);")).contains("StackOverflowError at submission.java:3");
    }

    @Test
    void aMessageCommandsNoTerminal() {
        assertThat(lost("throw new IllegalStateException(\"\\u001b[31mred\\u202e\");")).contains("IllegalStateException").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void theJudgeAndTheEngineAreNotThereToBeFound() {
        assertThat(lost("""
                for (var name : new String[] {"Judge", "dev.lockstep.check.Subject", "dev.lockstep.worker.main.Hearing"}) {
                    try {
                        Class.forName(name);
                        throw new IllegalStateException("found " + name);
                    } catch (ClassNotFoundException e) { }
                }""")).doesNotContain("found").contains("Observed Balances");
    }

    @Test
    void anEqualsThatAlwaysAgreesChangesNothing() {
        var report = grader.grade(PACK, EXERCISE, Submission.of("Bank.java", """
                class Bank {
                    void transfer(Account from, Account to, int amount) { }
                    @Override public boolean equals(Object other) { return true; }
                    @Override public int hashCode() { return 0; }
                }
                """), options(), GradeListener.SILENT);
        assertThat(report.points()).isZero();
    }

    /** {@return what the report says of a body of {@code transfer} that must not earn a point} */
    private static String lost(String body) {
        var report = grade(body);
        assertThat(report.points()).as(ConsoleText.of(report)).isZero();
        assertThat(report.standing()).as(ConsoleText.of(report)).isEqualTo(Standing.FAILED);
        assertThat(report.checks()).hasSize(4).noneMatch(check -> check.standing() == Standing.PASSED);
        return report.checks().getFirst().message();
    }

    private static Report grade(String body) {
        var source = "class Bank {\n    void transfer(Account from, Account to, int amount) {\n" + body + "\n    }\n}\n";
        return grader.grade(PACK, EXERCISE, Submission.of("submission.java", source), options(), GradeListener.SILENT);
    }

    private static GradeOptions options() {
        var usual = GradeLimits.usual();
        return new GradeOptions(1, "en", new GradeLimits(usual.check(), Duration.ofSeconds(3), usual.enumerated(), usual.sampled(), usual.drives(), usual.run()));
    }
}
