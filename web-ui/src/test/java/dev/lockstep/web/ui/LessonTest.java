package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The lessons of the built-in pack as a learner goes through them. */
@ExtendWith(Stage.class)
class LessonTest {
    private static final String PACK = "#/lesson/async-in-practice/";

    private static Visit lesson(Visit visit, String id) {
        Visit there = visit.opens(PACK + id);
        there.clicks(".tools .button:last-child").reads(".toasts", "Restarted");
        return there;
    }

    @Test
    void theLessonsAreListedWithMinutesLevelAndWhereToStart(Visit visit) {
        visit.reads(".side", "25 minutes").reads(".side", "beginner").reads(".side .start", "Start here");
        visit.clicks(".side .pack .lesson").reads(".column h1", "One program, four ways");
        assertThat(visit.browser().address()).contains("#/lesson/async-in-practice/four-ways");
    }

    @Test
    void aCellFirstRunsWhatItNeedsAndSaysSo(Visit visit) {
        Visit there = lesson(visit, "my-future");
        there.runsToTheEnd("by-hand").reads(Visit.in("by-hand", ".also"), "contract, my-future").uncovers("by-hand");
        there.reads(".heads", "MyFuture");
    }

    @Test
    void runAllGoesOnBehindACellThatIsMeantToFail(Visit visit) {
        Visit there = lesson(visit, "my-future");
        there.clicks(".tools [title='Run all']").sees(".cell[data-cell='after-completion'] .outcome:not([hidden]) .took");
        there.sees(".cell[data-cell='delay'] .outcome:not([hidden]) .took");
    }

    @Test
    void aLostWakeUpIsStuckAndTheLearnersOwnClassesAreTheLanes(Visit visit) {
        Visit there = lesson(visit, "my-future");
        there.runsToTheEnd("no-wake").uncovers("no-wake").ends("no-wake", "lost wake-up");
        there.reads(".heads", "Executor#1").reads(".heads", "SilentFuture#1").clicks("#tab-findings").reads(".findings", "Stuck");
    }

    @Test
    void aQuestionCoversTheResultUntilItIsAnswered(Visit visit) {
        Visit there = lesson(visit, "my-future");
        there.runs("run").reads(Visit.in("run", ".cover"), "covered").gone(".cell.running");
        assertThat(there.browser().driver().findElement(By.cssSelector(Visit.in("run", ".result"))).isDisplayed()).isFalse();
        assertThat(expected(there)).as("what the lesson expects would be the answer").contains("covered").doesNotContain("done");
        there.uncovers("run").prints("run", "done");
        assertThat(expected(there)).contains("done").doesNotContain("covered");
    }

    private static String expected(Visit there) {
        return there.browser().asks("return document.querySelector(\".expects[aria-label$=' run']\").innerText");
    }

    @Test
    void anAnswerIsJudgedAndExplained(Visit visit) {
        Visit there = lesson(visit, "my-future");
        there.clicks(".quiz[data-state='open'] .choice").clicks(".quiz button[type='submit']:not(:disabled)");
        there.sees(".quiz .judged");
        there.open().sees(".quiz .judged");
    }

    @Test
    void aDeadlockIsShownWithTasksLocksAndOwners(Visit visit) {
        Visit there = lesson(visit, "lock-order");
        there.runsToTheEnd("opposite-order");
        there.clicks(Visit.in("opposite-order", ".break:not(:disabled)")).chipSays("opposite-order", "deadlock");
        there.reads(".chip.fail.meant", "as expected");
        there.clicks("button.chip.fail").reads(".run-title", "Failing run").reads(".which", "the search found this one").reads(".drawing", "The switch that matters");
        there.clicks("#tab-locks").clicks(".transport [data-key='lastEvent']").reads(".locks", "held by").reads(".locks", "waiting");
    }

    @Test
    void waitingTakesNoTimeAndTheDiagramShowsExactTimes(Visit visit) {
        Visit there = lesson(visit, "retry");
        there.runsToTheEnd("exponential").uncovers("exponential").clicks("#tab-list");
        for (String time : new String[] {"t = 1 s", "t = 3 s", "t = 7 s", "t = 15 s"}) {
            there.reads(".reading", time);
        }
        there.sees(".expects .met");
    }

    @Test
    void theStepsAreListedWithHowFarOneHasComeAndRustStandsBesideJava(Visit visit) {
        Visit there = lesson(visit, "retry");
        there.reads(".listing", "Rust").reads(".listing .cm-content", "timeout");
        there.reads(".outline .count", "0/").clicks(".outline li:nth-child(2) a");
        assertThat(there.browser().address()).matches(".*#/lesson/async-in-practice/retry/[^/]+");
        there.sees(".outline a[aria-current='location']");
    }

    @Test
    void theBoxAtTheEndIsAsWideAsTheText(Visit visit) {
        Visit there = lesson(visit, "retry");
        there.reads("aside.alert", "In real life");
        assertThat(there.sees("aside.alert").getSize().getWidth()).isGreaterThan(200);
    }

    @Test
    void theLessonIsThereInChinese(Visit visit) {
        Visit there = visit.opens(PACK + "lock-order");
        there.clicks(".bar .language").reads(".column h1", "先拿哪把锁").reads(".side", "异步编程实践");
        there.clicks(".bar .language").reads(".column h1", "Which lock first?");
    }

    @Test
    void anExerciseHasAStatementGivenCodeAndHintsThatUnfold(Visit visit) {
        Visit there = visit.opens("#/exercise/async-in-practice/ordered-transfer");
        there.reads(".exercise h1", "Transfer without getting stuck").hidden(".exercise .given .code");
        there.clicks(".given summary").reads(".exercise .given", "class Account").sees(".exercise .checks li");
        there.clicks(".hints .button").reads(".hint", "Hint 1");
    }

    @Test
    void aPageThatIsNotThereSaysSo(Visit visit) {
        visit.browser();
        visit.loads(PACK + "no-such-lesson");
        visit.reads(".column", "This page could not be opened");
    }
}
