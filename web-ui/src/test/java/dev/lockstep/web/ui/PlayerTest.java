package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The player beside a cell: played, searched, rescheduled, compared, taken along. */
@ExtendWith(Stage.class)
class PlayerTest {
    private static final String LONG = """
            Object lock = new Object();
            Runnable work = () -> { for (int i = 0; i < 60; i++) synchronized (lock) { Thread.yield(); } };
            Thread one = new Thread(work, "one");
            Thread two = new Thread(work, "two");
            one.start();
            two.start();
            one.join();
            two.join();
            """;

    private static final String LOOKS = """
            int open = 0;
            Thread one = new Thread(() -> { for (int i = 0; i < 20; i++) if (open > 1) return; }, "one");
            Thread two = new Thread(() -> open = 1, "two");
            one.start();
            two.start();
            one.join();
            two.join();
            """;

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
        visit.clicks("#tab-schedule").reads(".choices .decisive", "the switch that matters").reads(".choices .decisive", "counter: reads 0");
        visit.clicks(".beside .button").reads(".apart", "They part at event").reads(".apart", "choice").reads(".choices .parts", "parts here");
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
    void aLineOfCodeLeadsToWhatHappenedThere(Visit visit) {
        failing(visit);
        visit.presses(Keys.HOME).sees(".cm-lineNumbers .leads");
        visit.browser().asks("[...document.querySelectorAll('.cm-lineNumbers .leads')].find(each => each.textContent === '4').click()");
        visit.reads(".where-in-run .place", "counter:4").reads(".where-in-run .said", "reads 0");
        visit.clicks(".where-in-run .place").sees(".code .cm-content:focus");
        visit.presses(Keys.F7).reads(".where-in-run .said", "Data race").presses(Keys.F7).reads(".where-in-run .said", "0 → 1").reads(".where-in-run .place", "counter:4");
    }

    @Test
    void whoMadeAStepPossibleIsDrawn(Visit visit) {
        failing(visit);
        visit.presses(Keys.HOME).presses("w");
        String causes = "return document.querySelector('.cause-arrow').style.display === '' ? document.querySelector('.cause-arrow .line').getAttribute('d') : 'none'";
        for (int i = 0; i < 16 && !visit.browser().asks(causes).startsWith("M"); i++) {
            visit.presses(Keys.ARROW_RIGHT);
        }
        assertThat(visit.browser().asks(causes)).startsWith("M");
        visit.sees(".draws[aria-pressed='true']");
        visit.presses("w").sees(".draws[aria-pressed='false']");
        await().untilAsserted(() -> assertThat(visit.browser().asks(causes)).isEqualTo("none"));
    }

    @Test
    void theMapShowsTheWholeRunAndLeadsIntoIt(Visit visit) {
        visit.writes("counter", LONG).runsToTheEnd("counter").sees(".minimap canvas");
        assertThat(visit.browser().asks("const canvas = document.querySelector('.minimap canvas');"
                + "return [...canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data].some(each => each > 0)")).isEqualTo("true");
        String end = visit.step();
        visit.clicks(".minimap canvas");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(visit.step()).isNotEqualTo(end).doesNotStartWith("1 of"));
    }

    @Test
    void afterTheFailingRunComesTheNextOneUntilAllWereSeen(Visit visit) {
        failing(visit).clicks("#tab-list");
        Set<String> schedules = new LinkedHashSet<>();
        Set<String> runs = new LinkedHashSet<>();
        while (visit.browser().driver().findElements(By.cssSelector(".toast")).isEmpty()) {
            assertThat(runs.add(run(visit))).as("a run that was not seen yet").isTrue();
            assertThat(schedules.add(visit.browser().asks("return document.querySelector('.reading').textContent"))).as("another schedule").isTrue();
            String before = run(visit);
            visit.presses("f");
            await().atMost(Duration.ofSeconds(60)).until(() -> !visit.browser().driver().findElements(By.cssSelector(".toast")).isEmpty() || !run(visit).equals(before));
        }
        assertThat(runs).hasSizeGreaterThan(1);
        visit.reads(".toasts", "these are all " + runs.size());
        await().untilAsserted(() -> assertThat(run(visit)).isEqualTo(runs.iterator().next()));
    }

    private static String run(Visit visit) {
        visit.reads(".run-title", "Failing run").sees(".transport:not([hidden])");
        return visit.browser().asks("return document.querySelector('.run-actions a').getAttribute('href').replace(/[/]export.*$/, '')");
    }

    @Test
    void aFoldIsOpenedAndClosedAndAPartOfTheRunIsTakenAlong(Visit visit) {
        visit.writes("counter", LOOKS).runsToTheEnd("counter").reads(".drawing", "× ");
        visit.leavesTheEditor().presses(Keys.HOME);
        long folded = lines(visit);
        visit.clicks("#tab-list").clicks(".search").presses("times").presses(Keys.ENTER).clicks("#tab-sequence").sees(".transport .fold[aria-pressed='false']");
        visit.presses("o").sees(".transport .fold[aria-pressed='true']");
        assertThat(lines(visit)).isGreaterThan(folded);
        visit.clicks(".transport .fold").sees(".transport .fold[aria-pressed='false']");
        assertThat(lines(visit)).isEqualTo(folded);
        String whole = exported(visit, "mmd");
        String part = visit.browser().asksLater("""
                const done = arguments[0];
                const [from, to] = document.querySelectorAll('.menu .part input');
                for (const [field, value] of [[from, '1'], [to, '3']]) {
                  field.value = value;
                  field.dispatchEvent(new Event('input'));
                }
                fetch(document.querySelector('.menu .part a').href).then(answer => answer.text()).then(done);
                """);
        assertThat(part).startsWith("sequenceDiagram").contains("participant", "Data race").doesNotContain("× ");
        assertThat(whole).contains("Data race", "× ");
        assertThat(part.lines().count()).isLessThan(whole.lines().count());
    }

    private static long lines(Visit visit) {
        return Long.parseLong(visit.browser().asks("return document.querySelector('.sequence').getAttribute('aria-label')").replaceAll("[^0-9]", ""));
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
