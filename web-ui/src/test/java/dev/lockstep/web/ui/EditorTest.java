package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What the editor says while somebody writes: ways to go on, what a call takes, what would not compile; nothing of it runs. */
@ExtendWith(Stage.class)
class EditorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Visit writes(Visit visit, String before, String typed) {
        visit.writes("counter", before).clicks(Visit.in("counter", ".cm-content"));
        keys(visit, Keys.CONTROL, Keys.END);
        visit.presses(typed);
        return visit;
    }

    private static void keys(Visit visit, CharSequence... chord) {
        visit.browser().driver().switchTo().activeElement().sendKeys(Keys.chord(chord));
    }

    private static String source(Visit visit) {
        return visit.browser().asks("return [...document.querySelectorAll('.cell[data-cell=\"counter\"] .cm-line')].map(line => line.textContent).join('\\n')");
    }

    @Test
    void aNameGoesOnWithTypesAndDocumentationAndACallSaysWhatItTakes(Visit visit) {
        writes(visit, "var names = new ArrayList<String>();\n", "names.addA");
        visit.reads(".cm-tooltip-autocomplete", "addAll").reads(".cm-completionDetail", "(Collection<? extends E> c): boolean");
        visit.reads(".cm-completionInfo", "ArrayList<E>.addAll");
        visit.presses(Keys.ENTER);
        await().atMost(PATIENCE).until(() -> source(visit).endsWith("names.addAll()"));
        visit.presses("List.of(");
        visit.reads(".told .signature", "List<E>");
        visit.presses(Keys.ESCAPE).gone(".cm-tooltip");
    }

    @Test
    void cellsAboveAreKnownThoughTheyNeverRan(Visit visit) {
        Visit lesson = visit.opens("#/lesson/async-in-practice/my-future");
        lesson.writes("by-hand", "").clicks(Visit.in("by-hand", ".cm-content")).presses("new MyFut");
        lesson.reads(".cm-tooltip-autocomplete", "MyFuture");
        lesson.presses(Keys.ESCAPE).clicks(Visit.in("by-hand", "header button"));
    }

    @Test
    void whatWouldNotCompileIsUnderlinedWhileItIsTypedAndAnImportIsOneClick(Visit visit) {
        writes(visit, "", "var letters = Pattern.compile(\"[a-z]+\"");
        visit.sees(".cm-lintRange-error");
        visit.browser().driver().executeScript("""
                const range = document.querySelector('.cm-lintRange-error').getBoundingClientRect();
                document.querySelector('.cm-lintRange-error').dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: range.x + 3, clientY: range.y + 5 }));
                """);
        visit.clicks(".cm-diagnosticAction");
        await().atMost(PATIENCE).until(() -> source(visit).startsWith("import java.util.regex.Pattern;\n"));
        visit.gone(".cm-lintRange-error");
        assertThat(visit.browser().driver().findElements(By.cssSelector(".cell .badge, .cell .took"))).isEmpty();
    }

    @Test
    void theSameImportIsOfferedBelowARunThatWasRefused(Visit visit) {
        visit.writes("counter", "Pattern.compile(\"a\").pattern()").runsToTheEnd("counter").clicks(".diagnostic .import");
        visit.runsToTheEnd("counter").reads(Visit.in("counter", ".value"), "a");
    }

    @Test
    void javaOfTodayIsHighlighted(Visit visit) {
        visit.writes("counter", "sealed interface S permits A {}\nrecord A(int record) implements S {}\nvar text = \"\"\"\n    class no\n    \"\"\";\nint when = 1;");
        String keywords = visit.browser().asks("""
                const keyword = [...document.querySelectorAll('.cm-line:first-child span')].find(span => span.textContent === 'interface').className;
                return [...document.querySelectorAll('.cell .cm-line span')].filter(span => span.className === keyword).map(span => span.textContent).join(' ');
                """);
        assertThat(keywords).isEqualTo("sealed interface permits record implements");
    }
}
