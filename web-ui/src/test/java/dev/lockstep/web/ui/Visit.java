package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.lockstep.web.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** What a person does and sees on the page, in words; every look waits until it comes true or patience ends. The page is opened when it is needed. */
final class Visit {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Browser browser;
    private final String address;
    private final String hash;
    private boolean opened;

    Visit(Browser browser, String address, String hash) {
        this.browser = browser;
        this.address = address;
        this.hash = hash;
    }

    Visit open() {
        opened = true;
        loads(hash);
        browser.sees(".cell .cm-content, .exercise .cm-content");
        return this;
    }

    /** Loads the page anew, in the process that has its scripts already; to an address that differs after the hash alone the browser would only move. */
    void loads(String place) {
        if (browser.address().startsWith(address) && !browser.address().endsWith(".svg")) {
            browser.driver().executeScript("history.replaceState(null, '', arguments[0])", address + place);
            browser.driver().navigate().refresh();
        } else {
            browser.goes(address + place);
        }
    }

    Visit opens(String otherHash) {
        opened = true;
        return new Visit(browser, address, otherHash).open();
    }

    Browser browser() {
        if (!opened) {
            open();
        }
        return browser;
    }

    String address() {
        return address;
    }

    /** Puts a text into a cell's editor, as one edit. */
    Visit writes(String cell, String source) {
        return writesInto(cell, source);
    }

    /** Puts a text into the editor of a cell or of a file, as one edit. */
    Visit writesInto(String file, String source) {
        browser().driver().manage().timeouts().scriptTimeout(PATIENCE);
        browser().driver().executeAsyncScript("""
                const [file, source, done] = arguments;
                import('@codemirror/view').then(({ EditorView }) => {
                  const view = EditorView.findFromDOM(document.querySelector(`.code[data-file="${file}"] .cm-editor`));
                  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source } });
                  done();
                });
                """, file, source);
        return this;
    }

    /** {@return the text in a cell's editor} */
    String code(String cell) {
        sees(".code[data-file='" + cell + "'] .cm-editor");
        return browser().asksLater("""
                import('@codemirror/view').then(({ EditorView }) =>
                  EditorView.findFromDOM(document.querySelector('.code[data-file="%s"] .cm-editor')).state.doc.toString()).then(arguments[0]);
                """.formatted(cell));
    }

    Visit runs(String cell) {
        clicks(in(cell, ".run"));
        return this;
    }

    /** Runs a cell and waits for its end. */
    Visit runsToTheEnd(String cell) {
        sees(in(cell, ".run:not(:disabled):not(.stop)"));
        runs(cell);
        await().atMost(PATIENCE).until(() -> !browser().driver().findElements(By.cssSelector(in(cell, ".outcome:not([hidden]) .took"))).isEmpty());
        gone(".cell.running");
        return this;
    }

    /** Skips the question that covers the result of a cell. */
    Visit uncovers(String cell) {
        clicks(in(cell, ".cover .button.plain")).hidden(in(cell, ".cover"));
        return this;
    }

    /** Chooses from a list by value. */
    Visit chooses(String css, String value) {
        new Select(sees(css)).selectByValue(value);
        return this;
    }

    void hidden(String css) {
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
                .until(() -> browser().driver().findElements(By.cssSelector(css)).stream().noneMatch(WebElement::isDisplayed));
    }

    Visit clicks(String css) {
        await().atMost(PATIENCE.plusSeconds(5)).ignoreExceptionsInstanceOf(StaleElementReferenceException.class).untilAsserted(() ->
                assertThatCode(() -> inSight(sees(css)).click()).doesNotThrowAnyExceptionExcept(StaleElementReferenceException.class));
        return this;
    }

    /** A click in two halves: something happens between pressing and letting go. */
    Visit holds(String css, Runnable meanwhile) {
        new Actions(browser().driver()).clickAndHold(inSight(sees(css))).perform();
        meanwhile.run();
        new Actions(browser().driver()).release().perform();
        return this;
    }

    /** As a person scrolls: to where nothing lies over it. */
    private WebElement inSight(WebElement element) {
        browser().driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
        return element;
    }

    Visit presses(CharSequence key) {
        new Actions(browser().driver()).sendKeys(key).perform();
        return this;
    }

    /** Enters a text where the focus is, at once, as an input method does. */
    Visit types(String text) {
        browser().driver().executeCdpCommand("Input.insertText", Map.of("text", text));
        return this;
    }

    Visit pressesWithShift(CharSequence key) {
        new Actions(browser().driver()).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
        return this;
    }

    Visit pressesWithControl(CharSequence key) {
        new Actions(browser().driver()).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
        return this;
    }

    /** Takes the focus out of every editor, as Escape does. */
    Visit leavesTheEditor() {
        browser().asks("document.activeElement.blur()");
        return this;
    }

    WebElement sees(String css) {
        try {
            return browser().sees(css);
        } catch (TimeoutException e) {
            throw new AssertionError("waits for [" + css + "] on a page that reads [" + browser().bodyText() + "]", e);
        }
    }

    String text(String css) {
        sees(css);
        return browser().text(css);
    }

    void gone(String css) {
        await().atMost(PATIENCE).until(() -> browser().driver().findElements(By.cssSelector(css)).isEmpty());
    }

    /** Waits until the text of an element contains these words. */
    Visit reads(String css, String words) {
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
                .untilAsserted(() -> assertThat(text(css)).contains(words));
        return this;
    }

    Visit prints(String cell, String words) {
        return reads(in(cell, ".output"), words);
    }

    Visit ends(String cell, String words) {
        return reads(in(cell, ".outcome"), words);
    }

    Visit chipSays(String cell, String words) {
        return reads(in(cell, ".verdict .chip"), words);
    }

    /** {@return the lit lines, {@code task@line}, the one that just moved with a star} */
    List<String> lit() {
        return List.of(browser().asks("""
                return [...document.querySelectorAll('.cm-lit')].map(line => line.dataset.task + '@'
                  + ([...line.parentElement.children].indexOf(line) + 1) + (line.matches('.cm-lit-now') ? '*' : '')).join(' ');
                """).split(" "));
    }

    /** {@return how far the run has been stepped, such as {@code 5 of 15}} */
    String step() {
        return text(".where-in-run .count");
    }

    static String in(String cell, String css) {
        return ".cell[data-cell=\"" + cell + "\"] " + css;
    }
}
