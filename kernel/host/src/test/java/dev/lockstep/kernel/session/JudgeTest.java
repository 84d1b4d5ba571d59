package dev.lockstep.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.kernel.Compilation;
import dev.lockstep.kernel.Judge.Judgement;
import dev.lockstep.kernel.Kernel;
import dev.lockstep.kernel.ProgramFile;
import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks in real judge workers, driven by results that the test makes up. */
class JudgeTest {
    private static final String HEAD = """
            import dev.lockstep.check.*;
            record Count(int seen) {}
            class Judge {
            """;
    private static final String TWO = """
                @Check("two") void two(Subject it, Inputs any) {
                    it.drive("count", any.between(7, 7)).inAllSchedules().always(Count.class, "it is two", count -> count.seen() == 2);
                }
            """;
    private static Kernel kernel;

    @BeforeAll
    static void start() {
        kernel = Bench.kernel();
    }

    @AfterAll
    static void close() {
        kernel.close();
    }

    @Test
    void aClaimThatHoldsOfEveryObservationPasses() {
        var asked = new ArrayList<Drive>();
        var judged = judge(TWO, "two", drive -> {
            asked.add(drive);
            return seen(count(2), stuck());
        });
        assertThat(judged).isEqualTo(new Judgement.Judged("two", true, "", "", -1, -1));
        assertThat(asked).singleElement().satisfies(drive -> {
            assertThat(drive.method()).isEqualTo("count");
            assertThat(drive.inputs()).containsExactly(new Value.Whole(7));
        });
    }

    @Test
    void oneObservationThatBreaksTheClaimFailsAndIsNamed() {
        assertThat(judge(TWO, "two", drive -> seen(count(2), count(1))))
                .isEqualTo(new Judgement.Judged("two", false, "it is two", "observed Count[seen=1]", 0, 1));
    }

    @Test
    void anExpectedRecordIsToldBesideWhatWasObserved() {
        var same = "@Check(\"two\") void two(Subject it) { it.drive(\"count\").inAllSchedules().always(new Count(2), \"it is two\"); }";
        assertThat(judge(same, "two", drive -> seen(count(2), count(2)))).isEqualTo(new Judgement.Judged("two", true, "", "", -1, -1));
        assertThat(judge(same, "two", drive -> seen(count(2), count(1))))
                .isEqualTo(new Judgement.Judged("two", false, "it is two", "expected Count[seen=2], observed Count[seen=1]", 0, 1));
    }

    @Test
    void aClaimAboutNothingFails() {
        assertThat(judge(TWO, "two", drive -> seen(stuck())))
                .isEqualTo(new Judgement.Judged("two", false, "it is two", "no run came to its end: stuck", 0, 0));
    }

    @Test
    void aBrokenClaimStaysBrokenWhenTheCheckGoesOn() {
        var stubborn = """
                    @Check("two") void two(Subject it) {
                        try {
                            it.drive("count").inAllSchedules().finishes();
                        } catch (RuntimeException e) {
                            it.drive("count").inAllSchedules().always(Count.class, "anything", count -> true);
                        }
                    }
                """;
        assertThat(judge(stubborn, "two", drive -> seen(count(2), stuck())))
                .isEqualTo(new Judgement.Judged("two", false, "it always comes to its end", "stuck", 0, 1));
    }

    @Test
    void aCheckThatClaimsNothingThrowsOrIsMissingHasNotJudged() {
        var nothing = "@Check(\"a\") void a(Subject it) {} @Check(\"b\") void b(Subject it) { Object o = null; o.hashCode(); } @Check(\"c\") void c() {}"
                + "@Check(\"c\") void again() {}";
        assertThat(judge(nothing, "a", drive -> seen())).isEqualTo(new Judgement.NotJudged("the check makes no claim"));
        assertThat(judge(nothing, "b", drive -> seen())).isInstanceOfSatisfying(Judgement.NotJudged.class,
                not -> assertThat(not.why()).contains("NullPointerException", "checks.java:4"));
        assertThat(judge(nothing, "c", drive -> seen())).isEqualTo(new Judgement.NotJudged("there are 2 methods with @Check(\"c\")"));
        assertThat(judge(nothing, "d", drive -> seen())).isEqualTo(new Judgement.NotJudged("there are 0 methods with @Check(\"d\")"));
    }

    @Test
    void whatTheHostCannotDriveIsNeverAPass() {
        assertThat(judge(TWO, "two", drive -> Driven.impossible("it is gone"))).isEqualTo(new Judgement.NotJudged("it is gone"));
    }

    @Test
    void aJudgeThatNeverEndsIsEnded() {
        var endless = "@Check(\"two\") void two(Subject it) { while (true) {} }";
        assertThat(judge(endless, "two", drive -> seen())).isEqualTo(new Judgement.NotJudged("The check did not end within 2000 ms."));
    }

    @Test
    void codeOfLearnersCannotImportTheApiOfChecks() {
        var file = new ProgramFile("Bank.java", "import dev.lockstep.check.Check; class Bank {}");
        assertThat(kernel.compile(List.of(file))).isInstanceOf(Compilation.Rejected.class);
        assertThat(kernel.compileJudge(List.of(file))).isInstanceOf(Compilation.Compiled.class);
    }

    private static Judgement judge(String methods, String check, Function<Drive, Driven> host) {
        var compiled = (Compilation.Compiled) kernel.compileJudge(List.of(new ProgramFile("checks.java", HEAD + methods + "}")));
        var usual = Limits.interactive();
        try (var judge = kernel.judge(compiled.code())) {
            return judge.judge("Judge", check, 1, new Limits(2_000, usual.steps(), usual.events(), usual.outputBytes(), usual.tasks()), host);
        }
    }

    private static Driven seen(Driven.Result... results) {
        return new Driven("", List.of(results), false);
    }

    private static Driven.Result count(int seen) {
        return new Driven.Result(true, new Value.Structure("Count", List.of(new Value.Whole(seen))), "", 1);
    }

    private static Driven.Result stuck() {
        return new Driven.Result(false, new Value.Nothing(), "stuck", 1);
    }
}
