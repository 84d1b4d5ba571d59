package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockstep.web.LockstepServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** The page around the cells: languages, colours, keys, narrow screens, other addresses, a broken line. */
@ExtendWith(Stage.class)
class PageTest {
    @Test
    void theLanguageChangesAtOnceAndSoDoTheServersWords(Visit visit) {
        visit.runsToTheEnd("counter").ends("counter", "It ended");
        visit.clicks(".bar .language").reads(Visit.in("counter", ".run"), "运行").reads(".tabs", "时序").reads(".side", "草稿");
        visit.reads(".column h1", "草稿");
        assertThat(visit.browser().asks("return document.documentElement.lang")).isEqualTo("zh-CN");
        visit.open().reads(Visit.in("counter", ".run"), "运行");
        visit.leavesTheEditor().presses("l").reads(Visit.in("counter", ".run"), "Run");
    }

    @Test
    void lightAndDarkChangeWithoutDrawingAgain(Visit visit) {
        visit.runsToTheEnd("counter").sees(".drawing svg");
        visit.browser().asks("document.querySelector('.drawing svg').dataset.same = 'yes'");
        for (String scheme : List.of("dark", "light", "dark", "light")) {
            visit.browser().driver().executeCdpCommand("Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            visit.sees(".bar .language + .button[aria-label='" + (scheme.equals("dark") ? "Switch to light colours" : "Switch to dark colours") + "']");
        }
        visit.browser().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        String before = paper(visit);
        visit.leavesTheEditor().presses("t");
        await().untilAsserted(() -> assertThat(paper(visit)).isNotEqualTo(before));
        visit.sees(".drawing svg[data-same='yes']");
        visit.open();
        assertThat(paper(visit)).isNotEqualTo(before);
        visit.leavesTheEditor().presses("t");
        await().untilAsserted(() -> assertThat(paper(visit)).isEqualTo(before));
    }

    private static String paper(Visit visit) {
        return visit.browser().asks("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void aQuestionMarkListsTheKeys(Visit visit) {
        visit.leavesTheEditor().presses("?").reads("dialog[open]", "Next switch between tasks");
        visit.presses(Keys.ESCAPE).gone("dialog[open]");
    }

    @Test
    void everythingFitsIntoANarrowScreen(Visit visit) {
        Dimension wide = visit.browser().driver().manage().window().getSize();
        try {
            visit.browser().driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", false));
            visit.open().runsToTheEnd("counter");
            assertThat(visit.browser().asks("return document.documentElement.scrollWidth <= 360 && document.querySelector('.main').scrollWidth <= 360"))
                    .isEqualTo("true");
            visit.clicks(Visit.in("counter", ".ending .button")).sees(".drawing svg");
            visit.clicks(".bar button").reads(".side", "Scratch");
        } finally {
            visit.browser().driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            visit.browser().driver().manage().window().setSize(wide);
        }
    }

    @Test
    void everyControlHasANameAndTheFocusIsVisible(Visit visit) {
        visit.runsToTheEnd("counter").sees(".drawing svg");
        String nameless = visit.browser().asks("""
                return [...document.querySelectorAll('button, a, input, [role=tab], [tabindex="0"]')]
                  .filter(node => node.offsetParent && !(node.textContent.trim() || node.getAttribute('aria-label') || node.getAttribute('aria-labelledby')))
                  .map(node => node.outerHTML).join('\\n');
                """);
        assertThat(nameless).isEmpty();
        visit.leavesTheEditor().presses(Keys.TAB).presses(Keys.TAB);
        assertThat(visit.browser().asks("return getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
    }

    @Test
    void aBrokenLineIsShownAndHeals() throws IOException {
        try (Stage.Open open = Stage.Open.start("/")) {
            Visit visit = open.visit();
            visit.runsToTheEnd("counter").prints("counter", "2");
            open.server().close();
            visit.reads(".line-lost", "lost");
            try (LockstepServer again = Stage.Open.server(open.folder(), open.server().port(), "/")) {
                visit.hidden(".line-lost");
                visit.runsToTheEnd("counter").prints("counter", "2");
                assertThat(again.port()).isEqualTo(open.server().port());
            }
        }
    }

    @Test
    void allOfItWorksUnderAnotherPath() {
        try (Stage.Open open = Stage.Open.start("/user/ada/")) {
            Visit visit = open.visit();
            visit.runsToTheEnd("counter").prints("counter", "2");
            visit.clicks(Visit.in("counter", ".break:not(:disabled)")).chipSays("counter", "fails (schedule");
            visit.clicks("button.chip.fail").reads(".run-title", "Failing run").leavesTheEditor();
            String step = visit.step();
            visit.open().reads(".where-in-run .count", step);
            assertThat(visit.browser().complaints()).isEmpty();
        }
    }
}
