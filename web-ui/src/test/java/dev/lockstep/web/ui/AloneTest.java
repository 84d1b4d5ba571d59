package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.exercises.CheckReport;
import dev.lockstep.exercises.GradeLimits;
import dev.lockstep.exercises.Report;
import dev.lockstep.exercises.Standing;
import dev.lockstep.exercises.drive.Exhibit;
import dev.lockstep.kernel.Outcome;
import dev.lockstep.kernel.Trace;
import dev.lockstep.lessons.Packs;
import dev.lockstep.web.api.FailurePages;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Test
    void theRunThatAGradeIsAboutHasTheSamePlayer(Visit visit, @TempDir Path folder) throws IOException {
        var pages = new FailurePages(Packs.read("async-in-practice").pack().orElseThrow(), "en");
        String source = "class Bank {\n    int sum; // " + HOSTILE + "\n}\n";
        CheckReport check = new CheckReport("two", "Two", Standing.FAILED, 0, 4, "fails", "It is " + HOSTILE, "the sum is 2", "Look at the sum.", 2, "Bank.java:2", Optional.of(stuck()), 5);
        Report report = new Report(new Report.PackName("async-in-practice", "1.0.0", "0123456789abcdef"), "ordered-transfer", "Transfer", "Bank.java", "0123456789abcdef", 1,
                "good", GradeLimits.usual(), "25", Standing.FAILED, 3, 7, List.of(), List.of(check), 9);
        String page = pages.page(report, check, stuck(), source);
        assertThat(page).startsWith("<!doctype html>").contains("default-src 'none'").doesNotContain("<img", "http:", "https:").isEqualTo(pages.page(report, check, stuck(), source));
        assertThat(page.length()).isLessThan(MEGABYTE);
        visit.browser().goes(Files.writeString(folder.resolve("two.html"), page).toUri().toString()).sees(".drawing svg");
        visit.reads(".alone h1", "Bank.java · two: Two").reads(".alone .ending", "fails Not so: the sum is 2. It is " + HOSTILE).reads(".alone .column", "Look at the sum.");
        visit.reads(".alone .column", "opposite(1, 2)").reads(".alone .made", "submission 0123456789ab").reads(".source-lines .now", HOSTILE);
        visit.presses(Keys.HOME).reads(".where-in-run .count", "1 of 2").presses(Keys.ARROW_RIGHT).reads(".where-in-run .count", "2 of 2");
        visit.clicks("#tab-tasks").reads(".tasks", "wants lock");
        assertThat(visit.browser().asks("return String(window.hit)")).isEqualTo("undefined");
        visit.open();
    }

    private static Exhibit stuck() {
        var trace = new Trace(List.of(new TraceEvent(0, 0, 0, Kind.STARTED, "one", "1", "checks.java:1", -1),
                new TraceEvent(1, 0, 1, Kind.REQUESTED, "lock", "", "Bank.java:2", 0)), 0, List.of(1), List.of(2), List.of(1L), 0, 7);
        return new Exhibit("opposite(1, 2)", "It is stuck.", "", List.of(), List.of(1), 0, "7", "Bank.java:2", "sequenceDiagram\n    participant p0 as main",
                new Outcome.Exited(1, "Bank.java:2"), trace);
    }
}
