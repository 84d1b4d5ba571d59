package dev.lockstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Ending.Stuck.Reason;
import dev.lockstep.worker.program.Ending.Waiting;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {
    private static final VerdictWords ENGLISH = VerdictWords.in(Locale.ENGLISH);
    private static final VerdictWords CHINESE = VerdictWords.in(Locale.SIMPLIFIED_CHINESE);
    private static final Ending DEADLOCK = new Ending.Stuck(Reason.DEADLOCK, List.of(
            new Waiting(0, "main", "A to B", 1, "cell-1:9", List.of()),
            new Waiting(1, "A to B", "ReentrantLock#2", 2, "cell-1:3", List.of("ReentrantLock#1")),
            new Waiting(2, "B to A", "ReentrantLock#1", 1, "cell-1:6", List.of("ReentrantLock#2"))));

    @Test
    void passingVerdictsUseTheFixedWords() {
        assertThat(ENGLISH.of(new Verdict.AllPass(690))).isEqualTo("all 690 schedules pass");
        assertThat(ENGLISH.of(new Verdict.AllPass(1))).isEqualTo("the only schedule passes");
        assertThat(ENGLISH.of(new Verdict.AllPassReduced(41))).isEqualTo("all schedules pass (41 run, the others are equivalent)");
        assertThat(ENGLISH.of(new Verdict.PassBounded(2, 99))).isEqualTo("all schedules with at most 2 preemptions pass");
        assertThat(ENGLISH.of(new Verdict.SampledPass(10_000))).isEqualTo("10,000 sampled schedules pass");
        assertThat(ENGLISH.of(new Verdict.SampledPass(1))).isEqualTo("1 sampled schedule passes");
    }

    @Test
    void failingVerdictsUseTheFixedWords() {
        assertThat(ENGLISH.of(new Verdict.SomeFail(18, 35, DEADLOCK))).isEqualTo("18 of 35 schedules fail");
        assertThat(ENGLISH.of(new Verdict.Fails(22, DEADLOCK)))
                .isEqualTo("fails (schedule 22 of those tried): stuck, deadlock between \"A to B\" and \"B to A\"");
        assertThat(ENGLISH.of(new Verdict.Undecided("time ran out."))).isEqualTo("undecided: time ran out.");
    }

    @Test
    void chineseHasTheSameWords() {
        assertThat(CHINESE.of(new Verdict.AllPass(690))).isEqualTo("全部 690 个调度都通过");
        assertThat(CHINESE.of(new Verdict.Fails(22, DEADLOCK))).isEqualTo("失败（所尝试的第 22 个调度）：卡住，“A to B”与“B to A”之间死锁");
    }

    @Test
    void aLostWakeUpNamesTheTaskAndNotWhoJoinsIt() {
        var lost = new Ending.Stuck(Reason.LOST_WAKE_UP, List.of(
                new Waiting(0, "main", "executor", 1, "cell-1:9", List.of()), new Waiting(1, "executor", "", -1, "cell-1:3", List.of())));
        assertThat(ENGLISH.of(lost)).isEqualTo("stuck, lost wake-up: nobody is left who would wake \"executor\"");
        for (var reason : Reason.values()) {
            assertThat(CHINESE.of(new Ending.Stuck(reason, lost.tasks()))).startsWith("卡住，").doesNotContain("{");
        }
    }

    @Test
    void aTaskThatStopsItselfIsNoDeadlockBetweenTasks() {
        var alone = new Ending.Stuck(Reason.DEADLOCK, List.of(new Waiting(0, "main", "WriteLock#1", 0, "cell-1:3", List.of("ReadLock#1"))));
        assertThat(ENGLISH.of(alone)).isEqualTo("stuck, \"main\" waits for itself");
        assertThat(CHINESE.of(alone)).isEqualTo("卡住，“main”在等待自己");
    }

    @Test
    void learnerTextIsNeverTakenForAPattern() {
        assertThat(ENGLISH.of(new Verdict.Undecided("{0} 'x' {1,number}"))).isEqualTo("undecided: {0} 'x' {1,number}");
    }

    @Test
    void whyNothingIsDecidedIsSaidInTheReadersLanguageWithReadableNumbers() {
        var more = new Verdict.Undecided("12345 schedules passed, and there are more: the search reached its time or its number of schedules.");
        assertThat(ENGLISH.of(more)).startsWith("undecided: 12,345 schedules passed, and there are more");
        assertThat(CHINESE.of(more)).startsWith("无法判定：12,345 个调度都通过").doesNotContain("schedules");
        assertThat(CHINESE.of(new Verdict.Undecided("no schedule ended in time"))).isEqualTo("无法判定：没有调度按时结束");
        assertThat(CHINESE.of(new Verdict.Undecided("a run reached its limit of 2000 {0} 'threads'"))).isEqualTo("无法判定：有一次运行达到了上限：2,000 {0} 'threads'");
        assertThat(CHINESE.of(new Verdict.Undecided("The worker is gone: it ran out of memory."))).contains("it ran out of memory");
    }

    /** The engine's sentences are known by their wording: whoever changes one has to change it here too. */
    @Test
    void everyReasonOfTheEngineIsKnown() {
        for (String why : List.of("one run did not come to its end within 20 s (c1:3): is there a loop that never ends?",
                "one run did not come to its end within 20 s: is there a loop that never ends?", "No schedule came to its end.",
                "A schedule failed, but the time was up before it could be run twice more to be sure. Give it more time.",
                "A schedule failed, but replaying it gave another run: something here is out of our control, so no verdict holds.",
                "A schedule failed, but running it once more with its trace took longer than a run may take.",
                "the search was stopped before a schedule had ended", "the run ended where another had gone on",
                "at choice 7 other tasks could go on than before", "The search did not end in its time and was stopped.")) {
            assertThat(CHINESE.of(new Verdict.Undecided(why))).doesNotContainPattern("[a-z]{3}");
        }
    }
}
