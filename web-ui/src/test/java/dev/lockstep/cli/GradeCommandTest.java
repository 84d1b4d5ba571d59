package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Tier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a shell sees it: what it prints, what it writes, its exit code. */
class GradeCommandTest {
    private static final Path EXAMPLE = Path.of("../lessons/src/test/resources/two-accounts");
    private static final Path TRANSFER = EXAMPLE.resolve("exercises/ordered-transfer");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theSolutionPassesAndTheTwinDoesNot() throws IOException {
        var reports = folder.resolve("reports");
        int code = grade(EXAMPLE, "ordered-transfer", TRANSFER.resolve("solution.java"), TRANSFER.resolve("wrong/argument-order.java"),
                "--report", reports, "--jobs", "2");
        assertThat(code).as(err.toString()).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("solution.java: 10 of 10 points, passed", "argument-order.java: 6 of 10 points, not passed",
                "which \"B to A\" holds", "argument-order.java:6");
        assertThat(out.toString()).contains("1 of 2 passed");
        assertThat(err.toString().lines().filter(line -> line.endsWith("crashed"))).last().isEqualTo("2/2 · 1 stuck · 0 crashed");
        assertThat(Files.readString(reports.resolve("results.json"))).contains("\"points\" : 10", "\"owner\" : \"B to A\"", "sequenceDiagram");
        assertThat(reports.resolve("runs/argument-order.ordered-transfer.never-stuck.html")).content()
                .contains("default-src 'none'", "id=\"player\"", "argument-order.java · never-stuck");
        assertThat(reports.resolve("junit.xml")).exists();
    }

    @Test
    void oneThatPassesEndsWithZero() {
        assertThat(grade("async-in-practice", "ordered-transfer", TRANSFER.resolve("solution.java"))).isEqualTo(Exit.OK);
    }

    @Test
    void whatIsNotThereIsWrongUsage() {
        assertThat(grade("no-such-pack", "x", TRANSFER.resolve("solution.java"))).isEqualTo(Exit.USAGE);
        assertThat(grade(EXAMPLE, "transfer", TRANSFER.resolve("solution.java"))).isEqualTo(Exit.USAGE);
        assertThat(grade(EXAMPLE, "ordered-transfer", folder.resolve("nothing"))).isEqualTo(Exit.USAGE);
        assertThat(grade(EXAMPLE, "ordered-transfer")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("There is no folder, zip or built-in pack \"no-such-pack\"", "has no such exercise; known are ordered-transfer.", "what to grade");
    }

    @Test
    void aNameThatWasMistypedIsNobodysMissingWork() throws IOException {
        var ada = Files.copy(TRANSFER.resolve("solution.java"), folder.resolve("ada.java"));
        assertThat(grade(EXAMPLE, "ordered-transfer", ada, folder.resolve("adda.java"), folder.resolve("nowhere/bob.java"))).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("no file, folder or zip " + folder.resolve("adda.java") + "; did you mean \"" + ada + "\"?",
                "no file, folder or zip " + folder.resolve("nowhere/bob.java") + ".");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void filesThatAllLieElsewhereAreNobodysMissingWork() throws IOException {
        var ada = Files.createDirectories(folder.resolve("course/ada/src"));
        Files.copy(TRANSFER.resolve("solution.java"), ada.resolve("Bank.java"));
        assertThat(grade(EXAMPLE, folder.resolve("course"))).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("Left out, since it fits no layout: ada/src/Bank.java", "Say where whose work lies");
        assertThat(grade(EXAMPLE, folder.resolve("course"), "--layout", "{student}/src/*.java")).isEqualTo(Exit.OK);
    }

    @Test
    void aMissingSubmissionIsARowAndAPointLost() throws IOException {
        Files.createDirectories(folder.resolve("course/nobody"));
        assertThat(grade(EXAMPLE, folder.resolve("course"))).isEqualTo(Exit.FAILED);
        assertThat(grade(EXAMPLE, folder.resolve("course"), "--exit-zero")).isEqualTo(Exit.OK);
        assertThat(grade(EXAMPLE, folder.resolve("bob.java"), "--layout", folder + "/{student}.java")).isEqualTo(Exit.FAILED);
        assertThat(out.toString()).contains("nobody, ordered-transfer: Nothing was handed in.", "bob, ordered-transfer: Nothing was handed in.");
    }

    @Test
    void partsAreMergedAgain() throws IOException {
        var ada = Files.writeString(folder.resolve("ada.java"), "class Nothing { }");
        var bob = Files.writeString(folder.resolve("bob.java"), "class Nothing { }");
        assertThat(grade(EXAMPLE, ada, bob, "--shard", "1/2", "--report", folder.resolve("1"))).isEqualTo(Exit.FAILED);
        assertThat(grade(EXAMPLE, ada, bob, "--shard", "2/2", "--report", folder.resolve("2"))).isEqualTo(Exit.FAILED);
        grade(EXAMPLE, ada, bob, "--report", folder.resolve("whole"));
        int code = Lockstep.execute(new PrintWriter(out, true), new PrintWriter(err, true), "grade", "merge", folder.resolve("1").toString(),
                folder.resolve("2").toString(), "--report", folder.resolve("merged").toString());
        assertThat(code).isEqualTo(Exit.FAILED);
        assertThat(folder.resolve("merged/results.json")).hasSameBinaryContentAs(folder.resolve("whole/results.json"));
        int half = Lockstep.execute(new PrintWriter(out, true), new PrintWriter(err, true), "grade", "merge", folder.resolve("2").toString(), "--exit-zero",
                "--report", folder.resolve("half").toString());
        assertThat(half).isEqualTo(Exit.FAULT);
        assertThat(err.toString()).contains("students are missing in the report: 1/2");
    }

    @Test
    void aBrokenPackCouldNotBeGraded() throws IOException {
        var pack = copy();
        var checks = pack.resolve("exercises/ordered-transfer/checks.java");
        String text = Files.readString(checks);
        Files.writeString(checks, text.replace("var bank = new Bank();", "var bank = new Judge();"));
        long line = text.lines().takeWhile(each -> !each.contains("var bank = new Bank();")).count() + 1;
        assertThat(grade(pack, "ordered-transfer", TRANSFER.resolve("solution.java"))).as(out.toString()).isEqualTo(Exit.FAULT);
        assertThat(out.toString()).contains("could not be graded", "checks.java:" + line + ":");
    }

    @Test
    void aPackWithAnErrorGradesNobody() throws IOException {
        var pack = copy();
        Files.createSymbolicLink(pack.resolve("exercises/ordered-transfer/more.java"), TRANSFER.resolve("solution.java").toAbsolutePath());
        assertThat(grade(pack, "ordered-transfer", TRANSFER.resolve("solution.java"))).isEqualTo(Exit.FAULT);
        assertThat(err.toString()).contains("exercises/ordered-transfer/more.java: refused: ", "Nothing was graded: mend the pack first");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutASandboxNothingIsGradedUnlessSomebodySaysSo() {
        assertThat(GradeCommand.refusal(Tier.WEAK, "x. What helps: apt install bubblewrap", false)).hasValueSatisfying(why -> assertThat(why).contains("--allow-weak", "your files", "Run this first: apt install bubblewrap"));
        assertThat(GradeCommand.refusal(Tier.WEAK, "", true)).isEmpty();
        assertThat(GradeCommand.refusal(Tier.GOOD, "", false)).isEmpty();
    }

    private Path copy() throws IOException {
        var pack = folder.resolve("pack");
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.toList()) {
                Files.copy(file, pack.resolve(EXAMPLE.relativize(file).toString()));
            }
        }
        return pack;
    }

    private int grade(Object... arguments) {
        var line = new java.util.ArrayList<String>();
        line.add("grade");
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        line.add("--allow-weak");
        line.add("--data");
        line.add(Path.of("target", "kernel-data").toString());
        return Lockstep.execute(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    }
}
