package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What a cell's value looks like: records are a table, numbers a chart, and both can be had. */
@ExtendWith(Stage.class)
class ValueTest {
    private static final String TABLE = Visit.in("counter", ".value-table table");
    private static final String CHART = Visit.in("counter", ".plot svg[role=img]");

    @Test
    void recordsAreATableThatCanBeDrawnAndBothAreThereAfterAReload(Visit visit) {
        visit.writes("counter", """
                record Person(String name, int age) {}
                List.of(new Person("Ann <b>", 3), new Person("Bo", 41))
                """).runsToTheEnd("counter").reads(TABLE, "Ann <b>").reads(Visit.in("counter", ".value"), "[Person[name=Ann <b>, age=3]");
        String rows = "return [...document.querySelectorAll('.value-table tr')].map(row => [...row.children].map(cell => cell.textContent).join(' ')).join('|')";
        assertThat(visit.browser().asks(rows)).isEqualTo("# name age|1 Ann <b> 3|2 Bo 41");
        visit.clicks(Visit.in("counter", ".value-head button:last-child")).sees(CHART);
        assertThat(visit.browser().driver().findElements(By.cssSelector(TABLE))).isEmpty();
        visit.open().reads(TABLE, "41");
        assertThat(visit.browser().complaints()).isEmpty();
    }

    @Test
    void numbersAreAChartThatSaysItsBounds(Visit visit) {
        visit.writes("counter", "int[] squares = new int[200];\nfor (int i = 0; i < 200; i++) squares[i] = i * i;\nsquares").runsToTheEnd("counter");
        assertThat(visit.sees(CHART).getDomAttribute("aria-label")).contains("200").contains("39,600");
        visit.clicks(Visit.in("counter", ".value-head button:first-child")).reads(TABLE, "361").clicks(Visit.in("counter", ".value-table > .button")).reads(TABLE, "39601");
        visit.writes("counter", "2 + 2").runsToTheEnd("counter").hidden(".value-table");
    }

    @Test
    void aWholeProgramIsStartedAndAStackTraceNamesOnlyWhatIsTheLearners(Visit visit) {
        visit.writes("counter", """
                void deep() { throw new IllegalStateException("oh"); }

                void main() {
                    try { deep(); } catch (IllegalStateException e) { e.printStackTrace(); }
                    IO.println("Hello");
                }
                """).runsToTheEnd("counter").prints("counter", "Hello");
        assertThat(visit.text(Visit.in("counter", ".output"))).contains("at deep(counter:1)").doesNotContain("dev.lockstep").doesNotContain("$JShell$");
    }
}
