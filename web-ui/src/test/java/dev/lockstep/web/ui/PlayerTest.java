package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The player beside a cell: played, searched, rescheduled, compared, taken along. */
@ExtendWith(Stage.class)
class PlayerTest {
    private static Visit failing(Visit visit) {
        visit.clicks(Visit.in("counter", ".break:not(:disabled)")).chipSays("counter", "fail").clicks("button.chip.fail");
        visit.sees(".drawing svg");
        return visit.reads(".run-title", "Failing run");
    }

    @Test
    void whoOpensARunStepsThroughItAtOnce(Visit visit) {
        failing(visit);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(visit.browser().asks("return document.activeElement.id")).isEqualTo("panel-sequence"));
        visit.presses(Keys.HOME).reads(".where-in-run .count", "1 of").presses(Keys.ARROW_RIGHT).reads(".where-in-run .count", "2 of");
    }

    @Test
    void playRunsToTheEndByItself(Visit visit) {
        failing(visit);
        visit.chooses(".transport .speed", "8").clicks(".transport [data-key='firstEvent']").clicks(".transport .play").reads(".where-in-run .said", "ends");
        visit.sees(".transport .play[aria-label='Play']");
    }

    @Test
    void theLearnerIsTheSchedulerAndSeesWhereRunsPart(Visit visit) {
        visit.runsToTheEnd("counter");
        failing(visit);
        visit.clicks("#tab-schedule").reads(".choices .decisive", "the switch that matters");
        visit.clicks(".beside .button").reads(".apart", "They part at event").reads(".apart", "choice");
        visit.clicks(".choices .decisive .pick").clicks(".choices .ways .button:not(:disabled)").reads(".run-title", "Replay");
        visit.ends("counter", "It ended").prints("counter", "2");
    }

    @Test
    void aRunIsSearchedByWord(Visit visit) {
        failing(visit);
        visit.clicks("#tab-list").clicks(".search").presses("1 → 1").reads(".search-line .note", "1 line").presses(Keys.ENTER);
        visit.reads(".where-in-run", "1 → 1").reads(".where-in-run .who", "one");
    }

    @Test
    void theLanesAreTheLearnersChoice(Visit visit) {
        failing(visit);
        visit.chooses(".trace .lanes", "tasks,variables").reads(".heads", "counter");
    }

    @Test
    void aDeadlockIsDrawnAsACircle(Visit visit) {
        Visit there = visit.opens("#/lesson/async-in-practice/lock-order");
        there.clicks(Visit.in("opposite-order", ".break:not(:disabled)")).chipSays("opposite-order", "deadlock").clicks("button.chip.fail");
        there.reads(".run-title", "Failing run").clicks("#tab-locks").clicks(".transport [data-key='lastEvent']");
        there.reads(".cycle-says", "none of these can ever go on").sees(".graph .edge.cycle");
        there.clicks("#tab-findings").reads(".finding", "deadlock");
    }

    @Test
    void aRunIsTakenAlongInManyForms(Visit visit) {
        failing(visit);
        assertThat(exported(visit, "html")).startsWith("<!doctype html>").contains("counter++", "default-src 'none'").doesNotContain("http:", "https:");
        assertThat(exported(visit, "txt")).contains("one", "two", "counter");
        assertThat(exported(visit, "json")).contains("\"traceEvents\":[", "thread_name");
        visit.browser().asks("HTMLAnchorElement.prototype.click = function () { window.saved = this.download + ' ' + this.href; }");
        for (String form : new String[] {"svg", "png"}) {
            visit.clicks(".run-actions [popovertarget]").clicks(".menu button:nth-of-type(" + (form.equals("svg") ? 1 : 2) + ")");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(visit.browser().asks("return window.saved")).contains("." + form + " blob:"));
        }
    }

    private static String exported(Visit visit, String ending) {
        return visit.browser().asksLater("fetch(document.querySelector('.menu a[download$=\"." + ending + "\"]').href).then(answer => answer.text()).then(arguments[0])");
    }
}
