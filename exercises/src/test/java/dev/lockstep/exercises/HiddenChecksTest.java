package dev.lockstep.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.exercises.GradeOptions.Audience;
import dev.lockstep.exercises.report.ConsoleText;
import dev.lockstep.exercises.report.JsonText;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.KernelOptions;
import dev.lockstep.lessons.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A22 of the attacks: a submission prints and throws what a hidden check gives it. */
class HiddenChecksTest {
    private static final Path EXAMPLE = Path.of("../lessons/src/test/resources/two-accounts");
    private static final String HIDDEN = "never-missing";
    private static final String LEAKS = """
            class Bank {
                void transfer(Account from, Account to, int amount) {
                    if (from.name.matches("A..")) {
                        System.out.println("SECRET " + from.name);
                        throw new IllegalStateException("SECRET " + from.name + " " + amount);
                    }
                    boolean inOrder = from.name.compareTo(to.name) < 0;
                    var first = inOrder ? from : to;
                    var second = inOrder ? to : from;
                    first.lock.lock();
                    second.lock.lock();
                    from.add(-amount);
                    to.add(amount);
                    second.lock.unlock();
                    first.lock.unlock();
                }
            }
            """;

    private static Kernel kernel;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        kernel = Kernel.start(KernelOptions.in(Path.of("target", "kernel-data")).withWarm(2, 0));
    }

    @AfterAll
    static void close() {
        kernel.close();
    }

    @Test
    void whatAHiddenCheckGivesIsToldToItsAuthorAlone() throws IOException {
        for (var audience : Audience.values()) {
            var report = grade("never", audience);
            var check = hidden(report);
            assertThat(check.standing()).isEqualTo(Standing.FAILED);
            assertThat(report.points()).isEqualTo(8);
            boolean author = audience == Audience.INSTRUCTOR;
            assertThat(JsonText.of(report).contains("SECRET")).as(audience.name()).isEqualTo(author);
            assertThat(ConsoleText.of(report).contains("SECRET")).as(audience.name()).isEqualTo(author);
            assertThat(check.failure().isPresent()).isEqualTo(author);
            assertThat(check.feedback().isEmpty()).isEqualTo(!author);
        }
    }

    @Test
    void aCheckForAfterTheDeadlineIsNotEvenRunBefore() throws IOException {
        var before = grade("after-deadline", Audience.LEARNERS);
        assertThat(hidden(before).standing()).isEqualTo(Standing.NOT_JUDGED);
        assertThat(hidden(before).message()).isEqualTo("Judged after the deadline.");
        assertThat(before.outOf()).isEqualTo(8);
        assertThat(JsonText.of(before)).doesNotContain("SECRET");
        var after = grade("after-deadline", Audience.LEARNERS_AFTER_DEADLINE);
        assertThat(hidden(after).standing()).isEqualTo(Standing.FAILED);
        assertThat(after.outOf()).isEqualTo(10);
        assertThat(JsonText.of(after)).contains("SECRET");
    }

    private static CheckReport hidden(Report report) {
        return report.checks().stream().filter(check -> check.id().equals(HIDDEN)).findFirst().orElseThrow();
    }

    private Report grade(String shown, Audience audience) throws IOException {
        var root = folder.resolve(shown + "-" + audience);
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.toList()) {
                Files.copy(file, root.resolve(EXAMPLE.relativize(file).toString()));
            }
        }
        var text = root.resolve("exercises/ordered-transfer/exercise.md");
        Files.writeString(text, Files.readString(text).replace("{id: " + HIDDEN + ", points: 2,", "{id: " + HIDDEN + ", points: 2, shown: " + shown + ","));
        var pack = Packs.read(root).pack().orElseThrow();
        return new Grader(kernel).grade(pack, pack.exercise("ordered-transfer").orElseThrow(), Submission.of("Bank.java", LEAKS),
                GradeOptions.seeded(1).readBy(audience), GradeListener.SILENT);
    }
}
