package dev.lockstep.web.ui;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** Two tabs of one browser on the same notebook. */
@ExtendWith(Stage.class)
class TabsTest {
    /** Another tab saves while this one has typed but not yet saved; again, should this one have been quicker. */
    private static final String COLLIDES = """
            const { EditorView } = await import('@codemirror/view');
            const view = EditorView.findFromDOM(document.querySelector('.code[data-file="counter"] .cm-editor'));
            const headers = { 'X-Lockstep': '1', 'Content-Type': 'application/json' };
            for (let i = 0; i < 20 && !document.querySelector('.toasts .button'); i++) {
              view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: `// mine ${i}` } });
              fetch('api/notebooks/%s/cells/counter', { method: 'POST', headers, body: JSON.stringify({ source: `// theirs ${i}`, by: 'tab-other' }) });
              await new Promise(done => setTimeout(done, 1500));
            }
            """;

    @Test
    void whatIsTypedAndRunInOneTabIsSeenInTheOther(Visit visit) {
        var driver = visit.browser().driver();
        String here = visit.browser().address();
        String first = driver.getWindowHandle();
        visit.writes("counter", "System.out.println(6 * 7);");
        String second = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        try {
            visit.browser().goes(here).sees(".cell .cm-content");
            visit.reads(Visit.in("counter", ".cm-content"), "6 * 7").writes("counter", "System.out.println(6 * 8);");
            driver.switchTo().window(first);
            visit.reads(Visit.in("counter", ".cm-content"), "6 * 8").runsToTheEnd("counter");
            driver.switchTo().window(second);
            visit.prints("counter", "48").sees(Visit.in("counter", ".outcome:not([hidden]) .took"));
        } finally {
            driver.switchTo().window(second).close();
            driver.switchTo().window(first);
        }
    }

    @Test
    void ofTwoTextsThatCollideOneStandsAndTheOtherIsAClickAway(Visit visit) {
        visit.writes("counter", "// before").browser().driver().executeScript(COLLIDES.formatted(visit.browser().address().replaceAll(".*/", "scratch-")));
        visit.reads(".toasts", "Another tab").reads(Visit.in("counter", ".cm-content"), "// mine");
        visit.clicks(".toasts .button").reads(Visit.in("counter", ".cm-content"), "// theirs");
        visit.hidden(".toasts .button");
        visit.open().reads(Visit.in("counter", ".cm-content"), "// theirs");
    }
}
