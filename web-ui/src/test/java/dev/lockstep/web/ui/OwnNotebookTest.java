package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A notebook of one's own: cells that come, go and move, by hand and by key; files; the list. */
@ExtendWith(Stage.class)
class OwnNotebookTest {
    private static Visit fresh(Visit visit) {
        visit.clicks(".own [data-does='new']");
        await().atMost(Duration.ofSeconds(30)).until(() -> visit.browser().address().contains("#/own/"));
        visit.sees(".cell[data-cell='cell-1'] .cm-content");
        return visit;
    }

    private static List<String> cells(Visit visit) {
        return List.of(visit.browser().asks("return [...document.querySelectorAll('.main .cell')].map(cell => cell.dataset.cell).join(' ')").split(" "));
    }

    private static void has(Visit visit, String... names) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(cells(visit)).containsExactly(names));
    }

    private static void keys(Visit visit, CharSequence... chord) {
        visit.browser().driver().switchTo().activeElement().sendKeys(Keys.chord(chord));
    }

    private static Visit again(Visit visit) {
        visit.browser().driver().navigate().refresh();
        visit.sees(".main .cell");
        return visit;
    }

    private static String tool(String cell, String name) {
        return Visit.in(cell, ".cell-tools [data-does='" + name + "']");
    }

    @Test
    void cellsAreAddedSplitMovedDeletedAndHadBack(Visit visit) {
        fresh(visit).writes("cell-1", "int a = 1;\nint b = 2;").clicks(tool("cell-1", "add-below"));
        has(visit, "cell-1", "cell-2");
        visit.clicks(Visit.in("cell-1", ".cm-line:nth-child(2)"));
        keys(visit, Keys.HOME);
        keys(visit, Keys.CONTROL, Keys.SHIFT, "-");
        has(visit, "cell-1", "cell-3", "cell-2");
        visit.reads(Visit.in("cell-3", ".cm-content"), "int b = 2;");
        visit.clicks(tool("cell-3", "up"));
        has(visit, "cell-3", "cell-1", "cell-2");
        visit.clicks(tool("cell-3", "delete"));
        has(visit, "cell-1", "cell-2");
        visit.clicks(".toast button");
        has(visit, "cell-3", "cell-1", "cell-2");
        again(visit.clicks(tool("cell-2", "delete")));
        has(visit, "cell-3", "cell-1");
        visit.clicks("[data-does='undelete']");
        has(visit, "cell-3", "cell-1", "cell-2");
        assertThat(visit.browser().complaints()).allMatch(complaint -> complaint.contains("Failed to load resource"));
    }

    @Test
    void everythingIsDoneByKeysAlone(Visit visit) {
        fresh(visit).writes("cell-1", "int x = 20;").clicks(Visit.in("cell-1", ".cm-content"));
        keys(visit, Keys.ALT, Keys.ENTER);
        has(visit, "cell-1", "cell-2");
        await().until(() -> visit.browser().asks("return document.activeElement.closest('.cell')?.dataset.cell").equals("cell-2"));
        visit.presses("x + 22");
        keys(visit, Keys.SHIFT, Keys.ENTER);
        visit.reads(Visit.in("cell-2", ".value"), "42");
        has(visit, "cell-1", "cell-2", "cell-3");
        await().until(() -> visit.browser().asks("return document.activeElement.closest('.cell')?.dataset.cell").equals("cell-3"));
        visit.presses(Keys.ESCAPE).presses("x");
        has(visit, "cell-1", "cell-2");
        visit.clicks(Visit.in("cell-1", ".cm-content")).presses(Keys.ESCAPE);
        keys(visit, Keys.ALT, Keys.ARROW_DOWN);
        has(visit, "cell-2", "cell-1");
        visit.presses("x");
        has(visit, "cell-2");
        visit.presses("z");
        has(visit, "cell-2", "cell-1");
        visit.presses(Keys.ESCAPE).presses(Keys.ARROW_UP).presses(Keys.ENTER);
        await().until(() -> visit.browser().asks("return document.activeElement.closest('.cell')?.dataset.cell").equals("cell-2"));
        keys(visit, Keys.ALT, Keys.SHIFT, Keys.ENTER);
        has(visit, "cell-4", "cell-2", "cell-1");
    }

    @Test
    void cellsThatAreAskedForWhileOneRunsWaitTheirTurnUntilOneFails(Visit visit) {
        String both = "for (const cell of ['cell-1', 'cell-2']) document.querySelector(`.cell[data-cell=${cell}] .run`).click()";
        fresh(visit).writes("cell-1", "int a = 1;").clicks(tool("cell-1", "add-below")).sees(".cell[data-cell='cell-2']");
        visit.writes("cell-2", "a + 41").browser().asks(both);
        visit.reads(Visit.in("cell-2", ".value"), "42").reads(Visit.in("cell-1", ".badge"), "run 1").reads(Visit.in("cell-2", ".badge"), "run 2");
        visit.writes("cell-1", "int a = 1 / 0;").browser().asks(both);
        visit.ends("cell-1", "ArithmeticException").gone(".cell.running");
        visit.reads(Visit.in("cell-2", ".badge"), "run 2").reads(Visit.in("cell-2", ".run"), "Run");
    }

    @Test
    void aTextThatIsTooLongIsMarkedAsNotSaved(Visit visit) {
        fresh(visit).writes("cell-1", "/*" + "x".repeat(200_000) + "*/ 1").reads(".toasts", "too long").reads(Visit.in("cell-1", ".stale"), "not saved");
        visit.writes("cell-1", "2").gone(Visit.in("cell-1", ".stale"));
    }

    @Test
    void aResultThatNoLongerFitsIsMarkedWithItsReason(Visit visit) {
        fresh(visit).writes("cell-1", "int x = 1;").clicks(tool("cell-1", "add-below")).sees(".cell[data-cell='cell-2']");
        visit.writes("cell-2", "x + 1").runsToTheEnd("cell-1").runsToTheEnd("cell-2").reads(Visit.in("cell-2", ".badge"), "run 2");
        assertThat(visit.browser().driver().findElements(By.cssSelector(".tag.stale"))).isEmpty();
        visit.writes("cell-1", "int x = 5;").reads(Visit.in("cell-1", ".stale"), "changed since").reads(Visit.in("cell-2", ".stale"), "older than cell-1");
        visit.runsToTheEnd("cell-1").reads(Visit.in("cell-1", ".badge"), "run 3").gone(Visit.in("cell-1", ".stale"));
        again(visit.reads(Visit.in("cell-2", ".stale"), "older than cell-1")).reads(Visit.in("cell-2", ".stale"), "older than cell-1");
        visit.runsToTheEnd("cell-2").reads(Visit.in("cell-2", ".value"), "6").gone(".tag.stale");
    }

    @Test
    void proseIsWrittenAsMarkdownAndShownAsText(Visit visit) {
        fresh(visit).clicks("[data-does='add-text']").sees(".note textarea");
        visit.presses("## Locks\n\n*both* <img src=x onerror='window.pwned = 1'>");
        keys(visit, Keys.SHIFT, Keys.ENTER);
        again(visit.reads(".note .prose h2", "Locks").reads(".note .prose em", "both")).reads(".note .prose h2", "Locks");
        assertThat(visit.browser().asks("return String(window.pwned) + document.querySelectorAll('.note img').length")).isEqualTo("undefined0");
    }

    @Test
    void aNotebookIsRenamedCopiedDeletedAndBroughtBack(Visit visit) {
        fresh(visit).clicks(".notebook-menu > .button").sees("#notebook-title").clear();
        visit.sees("#notebook-title").sendKeys("My <b>locks</b>" + Keys.ENTER);
        visit.reads(".column h1", "My <b>locks</b>").reads(".own", "My <b>locks</b>");
        visit.clicks(".notebook-menu > .button").clicks("[data-does='duplicate']").reads(".column h1", "Copy of My <b>locks</b>");
        visit.clicks(".notebook-menu > .button").clicks("#notebook-menu [data-does='delete']").reads(".toasts", "is deleted").clicks(".toast button");
        visit.reads(".column h1", "Copy of My <b>locks</b>");
    }

    @Test
    void aFileBecomesANotebookAndADamagedOneASentence(Visit visit) {
        takes(visit, "damaged.ipynb", "{\"cells\": [");
        visit.reads(".toasts", "damaged");
        takes(visit, "page.md", "<!doctype html><script>alert(1)</script>");
        visit.reads(".toasts", "web page");
        takes(visit, "huge.java", "x".repeat(950_000));
        visit.reads(".toasts", "too large");
        takes(visit, "taken.md", "# Taken in\n\n```java\n6 * 7\n```\n");
        visit.reads(".column h1", "Taken in").runsToTheEnd("cell-2").reads(".value", "42");
        String href = visit.browser().asks("return document.querySelector('#notebook-menu a').href");
        String text = visit.browser().asksLater("fetch('" + href + "').then(answer => answer.text()).then(arguments[arguments.length - 1])");
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isPositive();
        assertThat(text).contains("title: \"Taken in\"", "```java\n6 * 7\n```");
    }

    private static void takes(Visit visit, String name, String content) {
        visit.browser().driver().executeScript("""
                const files = new DataTransfer();
                files.items.add(new File([arguments[1]], arguments[0]));
                const input = document.querySelector('.own input[type=file]');
                input.files = files.files;
                input.dispatchEvent(new Event('change'));
                """, name, content);
    }

    @Test
    void aRunOfMoreThanASecondTellsHowLongAlready(Visit visit) {
        visit.clicks(".tools .switch button:nth-child(2)").writes("counter", "while (true) {\n}").runs("counter");
        visit.reads(Visit.in("counter", ".elapsed"), "running for");
        visit.clicks(Visit.in("counter", ".run.stop")).gone(".cell.running");
        visit.hidden(Visit.in("counter", ".elapsed"));
    }
}
