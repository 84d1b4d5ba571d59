package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ten tasks of {@code docs/first-use.md} by mouse, each with its clicks counted. */
@ExtendWith(Stage.class)
class FirstUseTest {
    private static final String CURED = """
            int counter = 0;
            Object lock = new Object();
            Thread one = new Thread(() -> { synchronized (lock) { counter++; } }, "one");
            Thread two = new Thread(() -> { synchronized (lock) { counter++; } }, "two");
            one.start();
            two.start();
            one.join();
            two.join();
            assert counter == 2 : "an update was lost";
            """;
    private static final String LESSON = ".side a[href='#/lesson/async-in-practice/my-future']";
    private static final String FILE = "ordered-transfer.java";

    private static Visit chipped(Visit visit) {
        visit.runs("counter").sees("button.chip.fail");
        return visit;
    }

    @Test
    void theScratchCellFromRunToRepair(Visit visit) {
        Clicks clicks = new Clicks(visit);
        clicks.on(Visit.in("counter", ".run"));
        visit.prints("counter", "2").sees("button.chip.fail");
        clicks.were(1);
        clicks.on("button.chip.fail");
        visit.reads(".run-title", "Failing run").reads(".drawing .red", "The switch that matters");
        clicks.were(1);
        clicks.on(".drawing [data-et='note']:not(.red)");
        visit.reads(".where-in-run", "reads 0");
        assertThat(visit.lit()).anyMatch(line -> line.endsWith("*"));
        clicks.were(1);
        visit.writes("counter", CURED).gone(Visit.in("counter", ".verdict .chip"));
        clicks.on(Visit.in("counter", ".run"));
        visit.chipSays("counter", "schedules pass");
        clicks.were(1);
    }

    @Test
    void theThirdCellOfLessonTwoAndWhatIsStuckWithoutTheWake(Visit visit) {
        visit.sees(LESSON);
        Clicks clicks = new Clicks(visit);
        clicks.on(LESSON);
        visit.sees(Visit.in("run", ".run:not(:disabled)"));
        clicks.on(Visit.in("run", ".run"));
        clicks.on(Visit.in("run", ".cover .button.plain"));
        visit.prints("run", "[done]");
        clicks.were(3);
        try {
            visit.sees(Visit.in("run", ".run:not(:disabled)"));
            visit.writes("my-future", visit.code("my-future").replace("context.waker().wake();", ""));
            clicks.on(Visit.in("run", ".run"));
            visit.ends("run", "Stuck, lost wake-up").reads("#tab-findings", "1");
            clicks.were(1);
            clicks.on("#tab-findings");
            visit.reads(".findings", "Nobody is left");
            clicks.were(1);
        } finally {
            visit.clicks(Visit.in("my-future", "header .button"));
        }
    }

    @Test
    void theLastChoiceThatCouldHaveSavedTheRunAndSendingIt(Visit visit) {
        chipped(visit).clicks("button.chip.fail").reads(".run-title", "Failing run").sees(".drawing svg");
        Clicks clicks = new Clicks(visit);
        clicks.on("#tab-schedule");
        clicks.on(".choices .decisive .pick");
        visit.sees(".choices .ways .button");
        clicks.were(2);
        visit.browser().asks("document.addEventListener('click', event => {"
                + " const link = event.target.closest('a[download]'); if (link) { window.took = link.download; event.preventDefault(); } })");
        clicks.on(".run-actions [popovertarget]");
        clicks.on(".menu a[download$='.html']");
        assertThat(visit.browser().asks("return window.took")).endsWith(".html");
        clicks.were(2);
    }

    @Test
    void anExerciseFailedAndPassed(Visit visit) {
        visit.sees(".side a[href='#/exercise/async-in-practice/ordered-transfer']");
        Clicks clicks = new Clicks(visit);
        clicks.on(".side a[href='#/exercise/async-in-practice/ordered-transfer']");
        clicks.on(".check");
        visit.reads(".total", "Not passed yet");
        visit.writesInto(FILE, """
                class Bank {
                    void transfer(Account from, Account to, int amount) {
                        Account first = from.name.compareTo(to.name) < 0 ? from : to;
                        Account second = first == from ? to : from;
                        first.lock.lock();
                        second.lock.lock();
                        from.add(-amount);
                        to.add(amount);
                        second.lock.unlock();
                        first.lock.unlock();
                    }
                }
                """);
        clicks.on(".check");
        visit.reads(".total", "Passed. 10 of 10 points.");
        clicks.were(3);
    }

    @Test
    void chineseAndDark(Visit visit) {
        Clicks clicks = new Clicks(visit);
        clicks.on(".bar .language");
        visit.reads(Visit.in("counter", ".run"), "运行");
        clicks.on(".bar .language + .button");
        visit.sees("html[data-theme]");
        clicks.were(2);
    }

    /** Counts what is clicked on. */
    private static final class Clicks {
        private final Visit visit;
        private int count;

        Clicks(Visit visit) {
            this.visit = visit;
        }

        void on(String css) {
            visit.clicks(css);
            count++;
        }

        /** What was counted since the last time is exactly this. */
        void were(int wanted) {
            assertThat(count).isEqualTo(wanted);
            count = 0;
        }
    }
}
