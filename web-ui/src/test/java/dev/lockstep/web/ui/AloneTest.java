package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A run taken along as one file: the same player, opened from a disk. */
@ExtendWith(Stage.class)
class AloneTest {
    private static final String HOSTILE = "</script><img src=x onerror=window.hit=1>";
    private static final String LOST = """
            int counter = 0;
            Thread one = new Thread(() -> counter++, "one");
            Thread two = new Thread(() -> counter++, "%s");
            one.start();
            two.start();
            one.join();
            two.join();
            assert counter == 2 : "%s";
            """.formatted(HOSTILE, HOSTILE);
    private static final int MEGABYTE = 1_000_000;

    @Test
    void aRunTakenAlongIsSteppedWithoutServerOrNetwork(Visit visit, @TempDir Path folder) throws IOException {
        visit.writes("counter", LOST).clicks(Visit.in("counter", ".break:not(:disabled)")).chipSays("counter", "fail").clicks("button.chip.fail");
        visit.reads(".run-title", "Failing run").sees(".drawing svg");
        String page = visit.browser().asksLater("fetch(document.querySelector('.menu a[download$=\".html\"]').href).then(answer => answer.text()).then(arguments[0])");
        assertThat(page).startsWith("<!doctype html>").contains("default-src 'none'").doesNotContain("<img", "http:", "https:");
        assertThat(page.length()).isLessThan(MEGABYTE);
        Path file = Files.writeString(folder.resolve("run.html"), page);
        visit.browser().goes(file.toUri().toString()).sees(".drawing svg");
        visit.reads(".alone h1", "counter").reads(".drawing .red", "The switch that matters").reads(".source-lines .now", "counter++");
        String before = visit.step();
        visit.presses(Keys.HOME).reads(".where-in-run .count", "1 of").presses(Keys.END).reads(".where-in-run .said", "ends");
        assertThat(visit.step()).isNotEqualTo(before);
        visit.clicks("#tab-tasks").reads(".tasks", "ended").reads(".tasks", HOSTILE);
        visit.presses(Keys.HOME).gone(".tasks .row:nth-child(2) .state:not(.ready)");
        visit.clicks("#tab-schedule").reads(".choices .decisive", "the switch that matters");
        assertThat(visit.browser().asks("return performance.getEntriesByType('resource').every(each => each.name.startsWith('blob:')) && window.hit === undefined")).isEqualTo("true");
        visit.open();
    }
}
