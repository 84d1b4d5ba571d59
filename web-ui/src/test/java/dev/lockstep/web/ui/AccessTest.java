package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is kept out: axe-core finds no violation; the player is looked at in light and in dark. */
@ExtendWith(Stage.class)
class AccessTest {
    private static final String AXE = script();

    private static String script() {
        try (InputStream in = Objects.requireNonNull(AccessTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return each violation with the elements it was found at; empty when there is none} */
    private static String violations(Visit visit) {
        visit.browser().driver().executeScript(AXE);
        return visit.browser().asksLater("""
                const done = arguments[0];
                const still = document.createElement('style');
                still.textContent = '*, *::before, *::after { animation: none !important; transition: none !important; }';
                document.head.append(still);
                axe.run(document, { resultTypes: ['violations'] }).then(found => {
                  still.remove();
                  done(found.violations.map(each => each.id + ': ' + each.nodes.slice(0, 4)
                    .map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')).join('\\n'));
                }, error => done(String(error)));
                """);
    }

    private static void isOpenToAll(Visit visit) {
        assertThat(violations(visit)).isEmpty();
        visit.leavesTheEditor().presses("t");
        assertThat(violations(visit)).isEmpty();
        visit.leavesTheEditor().presses("t");
    }

    @Test
    void theScratchCellAndEveryTabOfThePlayer(Visit visit) {
        visit.runsToTheEnd("counter").clicks(Visit.in("counter", ".break:not(:disabled)")).chipSays("counter", "fail").clicks("button.chip.fail");
        visit.reads(".run-title", "Failing run").sees(".drawing svg");
        isOpenToAll(visit);
        for (String tab : new String[] {"list", "tasks", "locks", "schedule", "timeline", "metrics", "calls"}) {
            visit.clicks("#tab-" + tab).sees("#panel-" + tab + " :is(li, .empty, table)");
            isOpenToAll(visit);
        }
    }

    @Test
    void aLesson(Visit visit) {
        Visit there = visit.opens("#/lesson/async-in-practice/lock-order");
        assertThat(violations(there)).isEmpty();
    }

    @Test
    void anExercise(Visit visit) {
        Visit there = visit.opens("#/exercise/async-in-practice/ordered-transfer");
        assertThat(violations(there)).isEmpty();
    }

    @Test
    void theListOfKeys(Visit visit) {
        visit.leavesTheEditor().presses("?").sees("dialog[open]");
        assertThat(violations(visit)).isEmpty();
    }

    @Test
    void aViolationWouldBeFound(Visit visit) {
        visit.browser().asks("document.querySelector('.main').insertAdjacentHTML('beforeend', '<button></button><img src=\"icon.svg\">')");
        assertThat(violations(visit)).contains("button-name", "image-alt");
    }
}
