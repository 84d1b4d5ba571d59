package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Cells: run, stopped, wrong, loud, alive in real time. */
@ExtendWith(Stage.class)
class NotebookTest {
    private static Visit inRealTime(Visit visit) {
        return visit.clicks(".tools .switch button:nth-child(2)");
    }

    @Test
    void anEndlessLoopInRealTimeIsStoppedAndTheNotebookGoesOn(Visit visit) {
        inRealTime(visit).writes("counter", "while (true) {\n}").runs("counter");
        visit.sees(".cell.running");
        visit.clicks(Visit.in("counter", ".run.stop")).ends("counter", "topped").gone(".cell.running");
        visit.writes("counter", "2 + 2").runsToTheEnd("counter").reads(Visit.in("counter", ".value"), "4");
    }

    @Test
    void aLoopThatOnlyWaitsEndsStepByStepWithItsLine(Visit visit) {
        visit.writes("counter", "boolean done = false;\nvar waits = new Thread(() -> { while (!done) { } });\nwaits.start();\nwaits.join();");
        visit.runsToTheEnd("counter").ends("counter", "counter:2").sees(".ending.bad, .ending.warn");
    }

    @Test
    void anErrorOfTheCompilerIsToldWithItsLineAndMarkedInTheEditor(Visit visit) {
        visit.runsToTheEnd("counter").sees(".drawing svg");
        visit.hidden(".which");
        visit.writes("counter", "int a = 1;\nint b = nowhere + a;").reads(".which", "the code of counter has changed since").runsToTheEnd("counter");
        visit.reads(".which", "Of an earlier run: counter has run again, as run 2");
        visit.ends("counter", "counter:2").ends("counter", "nowhere").sees(".cm-lintRange-error");
        visit.sees(".cm-lint-marker-error");
        visit.clicks(".diagnostic .place");
        assertThat(visit.browser().asks("return document.activeElement.closest('.cell') !== null")).isEqualTo("true");
        visit.writes("counter", "int a = 1;").runsToTheEnd("counter").gone(".cm-lint-marker-error");
    }

    @Test
    void anExceptionIsToldWithItsPlace(Visit visit) {
        visit.writes("counter", "int zero = 0;\nint broken = 1 / zero;").runsToTheEnd("counter");
        visit.ends("counter", "ArithmeticException").ends("counter", "counter:2").sees(".cm-lint-marker-error");
    }

    @Test
    void aProgramThatEndsItsProcessIsToldApart(Visit visit) {
        visit.writes("counter", "System.exit(0);").runsToTheEnd("counter").ends("counter", "ended the whole program");
        visit.writes("counter", "21 * 2").runsToTheEnd("counter").reads(".value", "42");
    }

    @Test
    void outputStaysTextWhateverItIs(Visit visit) {
        visit.writes("counter", """
                System.out.println("<img src=x onerror='window.pwned = 1'> \\u001b[31mred\\u001b[0m bell\\u0007 turned\\u202eback");
                """).runsToTheEnd("counter").prints("counter", "<img src=x onerror='window.pwned = 1'>");
        assertThat(visit.text(Visit.in("counter", ".ansi-red"))).isEqualTo("red");
        visit.prints("counter", "U+0007").prints("counter", "U+202E");
        assertThat(visit.browser().asks("return window.pwned")).isEqualTo("null");
        assertThat(visit.browser().driver().findElements(By.cssSelector(".output img"))).isEmpty();
    }

    @Test
    void longOutputIsFoldedAndOpens(Visit visit) {
        visit.writes("counter", "for (int i = 0; i < 500; i++) System.out.println(\"line \" + i);").runsToTheEnd("counter");
        visit.prints("counter", "line 499").reads(".output .gap", "440");
        assertThat(visit.text(".output")).doesNotContain("line 250");
        visit.clicks(".output > button").prints("counter", "line 250");
    }

    @Test
    void inRealTimeOutputAndDiagramGrowWhileTheCellRuns(Visit visit) {
        inRealTime(visit).writes("counter", """
                var lock = new java.util.concurrent.locks.ReentrantLock();
                var worker = new Thread(() -> {
                    for (int i = 0; i < 2000; i++) {
                        lock.lock();
                        try { System.out.println("tick " + i); Thread.sleep(50); } catch (InterruptedException e) { return; } finally { lock.unlock(); }
                    }
                }, "ticker");
                worker.start();
                worker.join();
                """).runs("counter");
        visit.prints("counter", "tick 1").reads(".run-title", "Running").reads(".heads", "ticker");
        long first = drawn(visit);
        await().until(() -> drawn(visit) > first);
        visit.clicks(Visit.in("counter", ".run.stop")).gone(".cell.running");
        visit.reads(".run-title", "Run").reads(".transport", "of").ends("counter", "one schedule of many");
    }

    /** {@return the number of the last event that is drawn} Of a long run only the end is. */
    private static long drawn(Visit visit) {
        visit.sees(".chunk[data-drawn] .drawing svg");
        return Long.parseLong(visit.browser().asks("return Math.max(...[...document.querySelectorAll('.chunk[data-drawn]')].map(each => each.dataset.drawn.split('-')[1]))"));
    }

    @Test
    void aSearchTellsHowFarItIsAndCanBeStopped(Visit visit) {
        visit.writes("counter", """
                int[] sum = new int[1];
                var tasks = new Thread[6];
                for (int i = 0; i < 6; i++) tasks[i] = new Thread(() -> { for (int k = 0; k < 4; k++) { synchronized (sum) { sum[0]++; } } });
                for (var task : tasks) task.start();
                for (var task : tasks) task.join();
                """);
        visit.clicks(Visit.in("counter", ".break")).reads(Visit.in("counter", ".chip"), "schedules");
        visit.clicks(Visit.in("counter", ".break")).gone(".chip .spinner");
        visit.sees(Visit.in("counter", ".run:not(:disabled):not(.stop)"));
    }

    @Test
    void typedTextIsKeptAndRunsByKey(Visit visit) {
        visit.writes("counter", "").clicks(Visit.in("counter", ".cm-content"));
        visit.browser().driver().switchTo().activeElement().sendKeys("40 + 2", Keys.chord(Keys.CONTROL, Keys.ENTER));
        visit.reads(".value", "42");
        visit.open().reads(Visit.in("counter", ".cm-content"), "40 + 2").reads(".value", "42");
        visit.clicks(Visit.in("counter", "header button")).reads(Visit.in("counter", ".cm-content"), "counter++");
    }

    @Test
    void restartForgetsWhatRan(Visit visit) {
        visit.writes("counter", "int kept = 7;").runsToTheEnd("counter");
        visit.clicks(".tools .button:last-child").reads(".toasts", "Restarted");
        visit.writes("counter", "System.out.println(\"again\");").runsToTheEnd("counter").prints("counter", "again");
    }
}
