package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What somebody sees in the first minute: a result, a chip, the failing run, its steps, the cure. */
@ExtendWith(Stage.class)
class FirstMinuteTest {
    private static final String CURED = """
            int counter = 0;
            Object lock = new Object();

            Thread one = new Thread(() -> { synchronized (lock) { counter++; } }, "one");
            Thread two = new Thread(() -> { synchronized (lock) { counter++; } }, "two");
            one.start();
            two.start();
            one.join();
            two.join();
            System.out.println(counter);
            assert counter == 2 : "an update was lost";
            """;

    /** The silent search has 200 ms, which a busy machine may spend elsewhere: asked for by name it has all the time it needs. */
    private static Visit failing(Visit visit) {
        visit.runsToTheEnd("counter").sees(".verdict .chip");
        visit.clicks(Visit.in("counter", ".break:not(:disabled)")).chipSays("counter", "fails (schedule").clicks("button.chip.fail");
        return visit.reads(".run-title", "Failing run").leavesTheEditor();
    }

    @Test
    void aRunPrintsItsResultAndTheChipSaysHowManySchedulesFail(Visit visit) {
        visit.runsToTheEnd("counter").prints("counter", "2").ends("counter", "It ended");
        visit.sees(".verdict .chip");
        assertThat(visit.text(".verdict .chip")).containsPattern("^(18 of 35 schedules fail|fails \\(schedule \\d+ of those tried\\)|undecided)");
        assertThat(visit.text(".run-title")).contains("counter");
    }

    @Test
    void aClickOnTheChipShowsTheFailingRunAtTheSwitchThatMatters(Visit visit) {
        failing(visit);
        visit.reads(".drawing .red", "The switch that matters");
        assertThat(visit.text(".heads")).contains("one", "two");
        visit.sees(".tick.decisive");
        assertThat(visit.lit()).containsExactlyInAnyOrder("1@3", "2@4*", "0@6");
    }

    @Test
    void theDiagramHasTheRoomAndTheNoteAboveItOnlyItsLines(Visit visit) {
        failing(visit).reads(".which", "the search found this one");
        assertThat(visit.browser().asks("""
                const note = document.querySelector('.which').getBoundingClientRect().height, body = document.querySelector('.trace-body').getBoundingClientRect().height;
                return note <= 64 && body >= 4 * note;
                """)).isEqualTo("true");
        visit.presses("/").sees("input.search:focus");
    }

    @Test
    void arrowKeysStepAndTheRunningLinesLightUp(Visit visit) {
        failing(visit);
        String begun = visit.step();
        visit.presses(Keys.ARROW_LEFT);
        visit.reads(".where-in-run", "one");
        assertThat(visit.lit()).contains("1@3*");
        visit.presses(Keys.ARROW_RIGHT).reads(".where-in-run .count", begun);
        assertThat(visit.lit()).contains("2@4*");
        visit.pressesWithShift(Keys.ARROW_RIGHT).reads(".where-in-run .who", "one");
        visit.pressesWithShift(Keys.ARROW_LEFT).reads(".where-in-run .count", begun);
        visit.presses(Keys.HOME).reads(".where-in-run .count", "1 of");
        visit.presses(Keys.END).reads(".where-in-run .said", "ends");
    }

    @Test
    void aClickOnALineOfTheDiagramGoesThere(Visit visit) {
        failing(visit);
        visit.clicks(".drawing [data-et='note']:not(.red)").reads(".where-in-run", "reads 0");
        assertThat(visit.lit()).contains("1@3*");
    }

    @Test
    void withSynchronizedTheChipSaysThatAllSchedulesPass(Visit visit) {
        failing(visit);
        visit.writes("counter", CURED).gone(Visit.in("counter", ".verdict .chip"));
        visit.runsToTheEnd("counter").prints("counter", "2").sees(".verdict .chip");
        visit.clicks(Visit.in("counter", ".break:not(:disabled)")).chipSays("counter", "schedules pass").sees("span.chip.pass");
    }

    @Test
    void breakItSearchesWithoutARunBefore(Visit visit) {
        visit.clicks(Visit.in("counter", ".break")).chipSays("counter", "fail");
        visit.clicks("button.chip.fail").reads(".run-title", "Failing run");
    }

    @Test
    void reloadingThePageFindsTheRunAndTheStepAgain(Visit visit) {
        failing(visit);
        visit.presses(Keys.ARROW_RIGHT).presses(Keys.ARROW_RIGHT).reads(".where-in-run", "0 → 1");
        String step = visit.step();
        visit.open().prints("counter", "2").chipSays("counter", "fails (schedule");
        visit.reads(".run-title", "Failing run").reads(".where-in-run .count", step);
        assertThat(visit.lit()).contains("2@4*");
    }

    @Test
    void theListSaysTheSameInWords(Visit visit) {
        failing(visit);
        visit.clicks("#tab-list").reads(".reading .decisive", "The switch that matters");
        visit.clicks(".reading li:first-child button").reads(".reading [aria-current]", "reads 0");
    }

    @Test
    void tasksAndLocksAreToldForTheStep(Visit visit) {
        failing(visit);
        visit.clicks("#tab-tasks").reads(".tasks", "one").reads(".tasks", "counter:4");
        visit.clicks("#tab-locks").reads(".locks", "No lock in sight");
    }

    @Test
    void aLinkReplaysTheSchedule(Visit visit) {
        failing(visit);
        visit.browser().asks("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
        visit.clicks(".run-actions [aria-label='Copy a link to this schedule']").reads(".toasts", "Link copied");
        String link = visit.browser().asks("return window.copied");
        assertThat(link).startsWith(visit.address() + "#/scratch/").contains("cell=counter", "choices=", "code=");
        visit.opens(link.substring(visit.address().length())).reads(".run-title", "Replay").reads(".drawing", "counter");
        assertThat(visit.text(".outcome")).isNotEmpty();
        visit.writes("counter", CURED).opens(link.substring(visit.address().length())).reads(".toasts", "made for another version of counter; it diverges at choice");
        assertThat(visit.browser().asks("return document.querySelector('.toast').getBoundingClientRect().right <= document.querySelector('.trace').getBoundingClientRect().left"))
                .as("a toast lies over nothing that one presses in the panel").isEqualTo("true");
    }

    @Test
    void theDiagramIsExportedAsMermaid(Visit visit) {
        failing(visit);
        String exported = visit.browser().asksLater("""
                const link = document.querySelector('.run-actions a[download$=".mmd"]');
                fetch(link.href).then(answer => answer.text()).then(arguments[0]);
                """);
        assertThat(exported).startsWith("sequenceDiagram").contains("participant", "The switch that matters");
        visit.browser().asks("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
        visit.clicks(".run-actions [aria-label='Copy as Mermaid']").reads(".toasts", "Copied");
        assertThat(visit.browser().asks("return window.copied")).isEqualTo(exported);
    }
}
