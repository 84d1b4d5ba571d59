package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What the tabs Timeline, Metrics and Calls show of a run in which one task holds a lock for two seconds and another waits for it. */
@ExtendWith(Stage.class)
class ViewsTest {
    private static final String HOLDING = """
            Object lock = new Object();
            Thread one = new Thread(() -> {
                synchronized (lock) {
                    try { Thread.sleep(2_000); } catch (InterruptedException e) { return; }
                }
            }, "one");
            Thread two = new Thread(() -> { synchronized (lock) { Thread.yield(); } }, "two");
            one.start();
            two.start();
            one.join();
            two.join();
            """;
    private static final String NOTHING = "int x = 1;";

    private static Visit tab(Visit visit, String name) {
        visit.writes("counter", HOLDING).runsToTheEnd("counter").sees(".drawing svg");
        return visit.clicks("#tab-" + name);
    }

    private static String painted(Visit visit) {
        return visit.browser().asks("const canvas = document.querySelector('.timeline canvas');"
                + "return canvas.dataset.drawn ? canvas.toDataURL().length + canvas.toDataURL().slice(-400) : ''");
    }

    private static void paintsAnew(Visit visit, String before) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(painted(visit)).isNotEmpty().isNotEqualTo(before));
    }

    @Test
    void theTimelineIsZoomedMovedAndLeadsToSteps(Visit visit) {
        tab(visit, "timeline").sees(".timeline canvas");
        paintsAnew(visit, "");
        String whole = painted(visit);
        visit.clicks(".timeline [data-zoom='+']");
        paintsAnew(visit, whole);
        String near = painted(visit);
        visit.presses(Keys.ARROW_UP);
        paintsAnew(visit, near);
        visit.presses("0").clicks(".timeline .switch button:last-child").sees(".timeline .switch button:last-child[aria-checked='true']");
        paintsAnew(visit, near);
        String end = visit.step();
        visit.clicks(".timeline canvas");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(visit.step()).isNotEqualTo(end));
        assertThat(visit.sees(".timeline canvas").getAttribute("aria-label")).contains("3 tasks");
    }

    @Test
    void aTimelineWithMoreTasksThanItHasRoomForSaysSo(Visit visit) {
        tab(visit, "timeline").writes("counter", "Object lock = new Object();\nfor (int i = 0; i < 255; i++) { Thread one = new Thread(() -> { synchronized (lock) { } }); one.start(); one.join(); }").runsToTheEnd("counter");
        visit.reads(".timeline .legend", "6 more tasks are not drawn");
    }

    @Test
    void metricsTellHowLongALockWasHeldAndWhatIsOverTheThreshold(Visit visit) {
        tab(visit, "metrics").reads(".metrics table", "switches between tasks").reads(".histograms", "held").reads(".histograms", "p99 2 s");
        visit.clicks(".threshold input").presses("1500").reads(".histograms .over", "1 is over the threshold");
        assertThat(visit.browser().asks("return document.querySelectorAll('.histogram line.limit').length")).isNotEqualTo("0");
        assertThat(visit.browser().asks("return document.activeElement.matches('.threshold input')")).isEqualTo("true");
    }

    @Test
    void callsTellWhoStartsWhomAndAClickGoesIntoTheFlame(Visit visit) {
        tab(visit, "calls").reads(".calls .rows", "main: starts → one").reads(".flame", "two").sees(".calls .graph .edge");
        visit.clicks(".flame button[data-task='1']").reads(".calls", "Back to the whole run");
        visit.clicks(".calls section:last-child > .button").reads(".flame", "two");
    }

    @Test
    void tasksLocksAndVariablesMoveWithEachStepBothWays(Visit visit) {
        tab(visit, "tasks").reads(".tasks .row:nth-child(2)", "ended");
        visit.presses(Keys.HOME).reads(".where-in-run .count", "1 of").gone(".tasks .row:nth-child(3)");
        for (int i = 0; i < 12 && !visit.text(".tasks").contains("waits for Object#1"); i++) {
            String before = visit.step();
            visit.presses(Keys.ARROW_RIGHT);
            await().until(() -> !visit.step().equals(before));
        }
        visit.reads(".tasks", "waits for Object#1, held by one").reads(".tasks", "waits for the end of one").reads(".tasks > .ready", "nobody");
        visit.clicks("#tab-locks").reads(".locks", "held by").reads(".locks .waits", "main waits for the end of one");
        visit.presses(Keys.HOME).gone(".locks .state.held");
    }

    /** The page reads a run as the server does: the same state after every event. */
    @Test
    void theStateReadInThePageIsTheServersAtEveryEvent(Visit visit) {
        tab(visit, "tasks").reads(".tasks", "main");
        visit.browser().driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        assertThat(visit.browser().asksLater("""
                const done = arguments[0];
                (async () => {
                  const { moments } = await import(new URL('app/lib/moments.js', document.baseURI));
                  const address = document.querySelector('.run-actions a').getAttribute('href').replace(/[/]export.*$/, '');
                  const { events } = await (await fetch(`${address}/events?from=0&count=5000`)).json();
                  const here = moments(events);
                  const sorted = value => JSON.stringify(value, (key, each) => each?.constructor === Object ? Object.fromEntries(Object.entries(each).sort()) : each);
                  for (let seq = 0; seq < events.length; seq++) {
                    const there = sorted(await (await fetch(`${address}/state?seq=${seq}`)).json());
                    if (sorted(here.at(seq)) !== there) return `${seq}: ${sorted(here.at(seq))} is not ${there}`;
                  }
                  return `the same ${events.length > 10}`;
                })().then(done, error => done(String(error)));
                """)).isEqualTo("the same true");
    }

    @Test
    void whatARunDoesNotHaveIsSaidInWords(Visit visit) {
        visit.writes("counter", NOTHING).runsToTheEnd("counter").reads(".trace", "Nothing to draw");
    }
}
