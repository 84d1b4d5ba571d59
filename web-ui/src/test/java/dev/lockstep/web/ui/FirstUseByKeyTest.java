package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The ten tasks of {@code docs/first-use.md} with keys alone: nothing is clicked, not even into an editor. */
@ExtendWith(Stage.class)
class FirstUseByKeyTest {
    private static final String CURED = "int counter = 0; Object lock = new Object();"
            + " Thread one = new Thread(() -> { synchronized (lock) { counter++; } }, \"one\");"
            + " Thread two = new Thread(() -> { synchronized (lock) { counter++; } }, \"two\");"
            + " one.start(); two.start(); one.join(); two.join(); assert counter == 2;";
    private static final String ORDERED = "class Bank { void transfer(Account from, Account to, int amount) {"
            + " Account first = from.name.compareTo(to.name) < 0 ? from : to; Account second = first == from ? to : from;"
            + " first.lock.lock(); second.lock.lock(); from.add(-amount); to.add(amount); second.lock.unlock(); first.lock.unlock(); } }";

    @Test
    void theScratchCellFromRunToRepairAndTheFailingRunSent(Visit visit) {
        visit.leavesTheEditor().pressesWithControl(Keys.ENTER).prints("counter", "2").sees("button.chip.fail");
        visit.presses("f").reads(".run-title", "Failing run").reads(".drawing .red", "The switch that matters");
        visit.presses(Keys.ARROW_LEFT).reads(".where-in-run", "reads 0");
        lastChoiceAndExport(visit);
        tabsTo(visit, ".code[data-file='counter'] .cm-content");
        visit.pressesWithControl("a").types(CURED);
        assertThat(visit.code("counter")).isEqualTo(CURED);
        visit.pressesWithControl(Keys.ENTER).chipSays("counter", "schedules pass");
        visit.presses(Keys.ESCAPE).presses("l").reads(Visit.in("counter", ".run"), "运行");
        visit.presses("t").sees("html[data-theme]");
    }

    private static void lastChoiceAndExport(Visit visit) {
        visit.browser().asks("document.addEventListener('click', event => {"
                + " const link = event.target.closest('a[download]'); if (link) { window.took = link.download; event.preventDefault(); } })");
        visit.presses("e");
        visit.sees(".menu:popover-open .button:focus");
        visit.presses(Keys.ENTER).hidden(".menu");
        assertThat(visit.browser().asks("return window.took")).endsWith(".html");
        String schedule = visit.browser().asks("return [...document.querySelectorAll('.tabs [role=tab]:not([hidden])')].findIndex(tab => tab.id === 'tab-schedule') + 1");
        visit.presses(schedule).sees("#panel-schedule:focus");
        tabsTo(visit, ".choices .decisive .pick").presses(Keys.ENTER).sees(".choices .ways .button");
    }

    @Test
    void theThirdCellOfLessonTwoAndWhatIsStuckWithoutTheWake(Visit visit) {
        visit.sees(".side a[href$='my-future']");
        visit.leavesTheEditor().presses(Keys.F6);
        tabsTo(visit, ".side a[href$='my-future']").presses(Keys.ENTER).reads(".column h1", "A future that you poll");
        visit.sees(Visit.in("run", ".run:not(:disabled)"));
        tabsTo(visit, ".cell[data-cell='run'] .run").presses(Keys.ENTER).sees(Visit.in("run", ".cover"));
        tabsTo(visit, ".cell[data-cell='run'] .cover .button.plain").presses(Keys.ENTER).prints("run", "[done]");
        try {
            visit.sees(Visit.in("run", ".run:not(:disabled)"));
            tabsTo(visit, ".code[data-file='my-future'] .cm-content");
            long line = visit.code("my-future").lines().takeWhile(text -> !text.contains("wake()")).count();
            visit.pressesWithControl(Keys.HOME);
            new Actions(visit.browser().driver()).sendKeys(Keys.ARROW_DOWN.toString().repeat((int) line))
                    .keyDown(Keys.CONTROL).keyDown(Keys.SHIFT).sendKeys("k").keyUp(Keys.SHIFT).keyUp(Keys.CONTROL).perform();
            assertThat(visit.code("my-future")).doesNotContain("wake()").contains("Poll.Pending<>()");
            tabsTo(visit, ".cell[data-cell='run'] .run").presses(Keys.ENTER).ends("run", "Stuck, lost wake-up");
        } finally {
            visit.clicks(Visit.in("my-future", "header .button"));
        }
    }

    @Test
    void anExerciseFailedAndPassed(Visit visit) {
        visit.sees(".side a[href$='/ordered-transfer']");
        visit.leavesTheEditor().presses(Keys.F6);
        tabsTo(visit, ".side a[href$='/ordered-transfer']").presses(Keys.ENTER).sees(".exercise .check");
        tabsTo(visit, ".code[data-file='ordered-transfer.java'] .cm-content").pressesWithControl(Keys.ENTER).reads(".total", "Not passed yet");
        visit.pressesWithControl("a").types(ORDERED);
        assertThat(visit.code("ordered-transfer.java")).isEqualTo(ORDERED);
        visit.pressesWithControl(Keys.ENTER).reads(".total", "Passed. 10 of 10 points.");
    }

    @Test
    void theListOfKeysAndTheNextPart(Visit visit) {
        visit.leavesTheEditor().presses("?").reads("dialog[open]", "Next part of the page");
        visit.presses(Keys.ESCAPE).gone("dialog[open]");
        visit.presses("b").reads(".verdict .chip", "fail").presses("f").reads(".run-title", "Failing run");
        visit.presses("/").sees(".search:focus");
        visit.presses(Keys.F6).sees(".side :focus");
    }

    /** Goes from control to control as Tab does; an editor keeps Tab for itself and is left with Escape. */
    private static Visit tabsTo(Visit visit, String css) {
        for (int i = 0; i < 120; i++) {
            new Actions(visit.browser().driver()).sendKeys(Keys.ESCAPE, Keys.TAB).perform();
            if (visit.browser().asks("return document.activeElement.matches(\"" + css + "\")").equals("true")) {
                return visit;
            }
        }
        throw new AssertionError("Tab does not reach " + css + " from [" + visit.browser().asks("return document.activeElement.outerHTML") + "]");
    }
}
