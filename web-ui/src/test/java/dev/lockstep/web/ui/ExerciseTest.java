package dev.lockstep.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** An exercise: written, checked, failed, understood, passed. */
@ExtendWith(Stage.class)
class ExerciseTest {
    private static final String FILE = "ordered-transfer.java";
    private static final String HASTY = """
            class Bank {
                void transfer(Account from, Account to, int amount) {
                    from.lock.lock();
                    to.lock.lock();
                    from.add(-amount);
                    to.add(amount);
                    to.lock.unlock();
                    from.lock.unlock();
                }
            }
            """;
    private static final String ORDERED = """
            class Bank {
                void transfer(Account from, Account to, int amount) {
                    Account first = from.name.compareTo(to.name) < 0 ? from : to;
                    Account second = first == from ? to : from;
                    first.lock.lock();
                    second.lock.lock();
                    from.add(-amount);
                    to.add(amount);
                    second.lock.unlock();
                    first.lock.unlock();
                }
            }
            """;

    private static Visit exercise(Visit visit) {
        return visit.opens("#/exercise/async-in-practice/ordered-transfer");
    }

    @Test
    void aLostCheckSaysWhyAndWhereAndOpensTheFailingRun(Visit visit) {
        Visit there = exercise(visit);
        there.writesInto(FILE, HASTY).clicks(".check").reads(".total", "Not passed yet. 6 of 10 points.");
        there.reads("[data-check='both-happen']", "3 of 3 points").reads("[data-check='never-stuck']", "0 of 4 points");
        there.reads("[data-check='never-stuck']", "deadlock between").reads("[data-check='never-stuck'] .place", FILE + ":4");
        there.sees(".code[data-file='" + FILE + "'] .cm-lint-marker-error");
        there.clicks("[data-check='never-stuck'] .show-run").reads(".run-title", "Failing run").reads(".drawing", "The switch that matters");
        there.leavesTheEditor().presses(Keys.END).reads(".where-in-run .said", "Stuck");
        assertThat(there.lit()).anyMatch(line -> line.contains("@4"));
        there.open().reads(".total", "Not passed yet").reads(".run-title", "Failing run");
    }

    private static String cut(Visit there) {
        there.sees(".drawing .current");
        return there.browser().asks("""
                const diagram = document.querySelector('.sequence');
                const { left } = diagram.getBoundingClientRect();
                const right = left + diagram.clientWidth - (diagram.querySelector('.minimap').hidden ? 0 : 40);
                return [...document.querySelectorAll('.drawing .current')].map(part => part.getBoundingClientRect())
                  .some(box => box.left < left || box.right > right);
                """);
    }

    @Test
    void aRightSolutionPassesEveryCheck(Visit visit) {
        Visit there = exercise(visit);
        there.writesInto(FILE, ORDERED).clicks(".check").reads(".total", "Passed. 10 of 10 points.");
        there.writesInto(FILE, HASTY).reads(".total", "The code has changed since this check.");
    }

    @Test
    void aDraftSurvivesAReloadAndGoesBackToTheStarter(Visit visit) {
        Visit there = exercise(visit);
        there.writesInto(FILE, "class Bank { /* mine */ }").open().reads(".code[data-file='" + FILE + "']", "/* mine */");
        there.clicks(".reset").reads(".code[data-file='" + FILE + "']", "Which locks, and in which order?").hidden(".reset");
    }

    @Test
    void theOtherLanguageTellsWhatIsAskedAndCheckedAndTheDraftStays(Visit visit) {
        Visit there = exercise(visit);
        there.writesInto(FILE, "class Bank { /* mine */ }").clicks(".bar .language").reads(".bar .where", "不会卡住的转账");
        there.reads(".exercise h1", "不会卡住的转账").reads(".exercise .prose", "请编写").reads("[data-check='never-stuck']", "方向相反的转账总会完成");
        there.reads(".code[data-file='" + FILE + "']", "/* mine */");
        there.clicks(".bar .language").reads(".exercise h1", "Transfer without getting stuck");
    }

    @Test
    void aWideDiagramOpensWhereItsStepCanBeSeen(Visit visit) {
        Visit there = exercise(visit);
        there.clicks(".check").clicks("[data-check='both-happen'] .show-run");
        await().untilAsserted(() -> assertThat(cut(there)).as("whether the line that it opens at is cut at its sides").isEqualTo("false"));
    }

    @Test
    void whatDoesNotCompileIsMarkedAndNothingIsJudged(Visit visit) {
        Visit there = exercise(visit);
        there.writesInto(FILE, "class Bank {\n    void transfer(Account from, Account to, int amount) { nonsense }\n}").clicks(".check");
        there.reads(".total", "0 of 10 points").reads(".remarks .place", FILE + ":2").sees(".code[data-file='" + FILE + "'] .cm-lint-marker-error");
        there.reads("[data-check='both-happen']", "could not be run");
    }

    @Test
    void keysAloneCheckIt(Visit visit) {
        Visit there = exercise(visit);
        there.writesInto(FILE, ORDERED).clicks(".code[data-file='" + FILE + "'] .cm-content").pressesWithControl(Keys.ENTER).reads(".total", "Passed.");
    }
}
