package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A click has two halves: what changes on the page between them, or around the focus, takes neither away. */
@ExtendWith(Stage.class)
class PressTest {
    @Test
    void theCoverOfAResultIsTheSameWhenTheCellChanges(Visit visit) {
        Visit there = visit.opens("#/lesson/async-in-practice/my-future").runs("run");
        there.reads(Visit.in("run", ".cover"), "covered").gone(".cell.running");
        try {
            there.browser().asks("document.querySelector('.cover .button.plain').focus()");
            there.holds(Visit.in("run", ".cover .button.plain"), () -> there.writes("run", there.code("run") + "// more").sees(Visit.in("run", ".tag.stale")));
            there.hidden(Visit.in("run", ".cover"));
        } finally {
            there.clicks(Visit.in("run", "header > .button"));
        }
    }

    @Test
    void aLessonInTheListIsTheSameWhenACellIsDone(Visit visit) {
        visit.holds(".side a[href$='/my-future']", () -> {
            visit.browser().asks("document.querySelector('.cell[data-cell=counter] .run').click()");
            visit.sees(Visit.in("counter", ".badge"));
        });
        visit.reads(".column h1", "A future that you poll");
    }

    @Test
    void whatIsStillWantedStaysTheSameElement(Visit visit) {
        assertThat(visit.browser().asksLater("""
                const done = arguments[0];
                Promise.all(['h', 'patch'].map(name => import(new URL(`app/view/${name}.js`, document.baseURI)))).then(([{ h }, { patch }]) => {
                  const told = [];
                  const row = (name, words) => h('li', { 'data-key': name }, h('button', { type: 'button', title: words, onclick: () => told.push(words) }, h('b', words)));
                  const list = document.body.appendChild(h('ul', { id: 'patched' }));
                  patch(list, row('a', 'one'), row('b', 'two'), h('li', 'end'));
                  const [a, b, end] = list.children;
                  b.firstChild.focus();
                  patch(list, row('b', 'TWO'), row('c', 'three'), h('li', 'END'), false, '');
                  b.firstChild.click();
                  const same = [list.children[0] === b, list.children[2] === end, !a.isConnected, document.activeElement === b.firstChild];
                  patch(list, row('c', 'three'), row('b', 'TWO'));
                  done(JSON.stringify([same, told, b.firstChild.title, list.textContent, list.children[1] === b]));
                }, error => done(String(error)));
                """)).isEqualTo("[[true,true,true,true],[\"TWO\"],\"TWO\",\"threeTWO\",true]");
    }

    @Test
    void whoStepsByAButtonKeepsTheFocusOnIt(Visit visit) {
        visit.runsToTheEnd("counter").sees(".drawing svg");
        visit.clicks("#tab-schedule").clicks(".choices li:first-child .pick").sees(".choices .ways .button");
        assertThat(visit.browser().asks("return document.activeElement.matches('.choices li:first-child .pick')")).isEqualTo("true");
    }
}
