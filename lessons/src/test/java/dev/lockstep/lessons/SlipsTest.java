package dev.lockstep.lessons;

import static dev.lockstep.lessons.TryPack.EXERCISE;
import static dev.lockstep.lessons.TryPack.LESSON;
import static dev.lockstep.lessons.TryPack.TRANSLATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of the pen that would otherwise pass unseen, or be told with words that lead nowhere. */
class SlipsTest {
    private final TryPack pack;

    SlipsTest(@TempDir Path folder) {
        this.pack = new TryPack(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "99999999999"})
    void anyNewerFormatGetsAdvice(String format) {
        pack.replace("pack.yaml", "format: 1", "format: " + format);
        assertThat(pack.problems()).containsExactly("pack.yaml:1:9: This pack is written for a newer Lockstep (format " + format
            + "; this one reads format 1). Update Lockstep.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "one", "1.5"})
    void whatIsNoFormatIsTold(String format) {
        pack.replace("pack.yaml", "format: 1", "format: " + format);
        assertThat(pack.problems()).containsExactly("pack.yaml:1:9: \"format: " + format + "\" is no format; write format: 1.");
    }

    @Test
    void aKeyThatIsHereTwiceIsTheOnlyThingThatIsTold() {
        pack.replace(EXERCISE, "minutes: 5", "minutes: 5\nlevel: expert");
        assertThat(pack.problems()).containsExactly(EXERCISE + ":5:1: The key \"level\" is here twice.");
    }

    @ParameterizedTest
    @CsvSource({"quizz id=q,quizz,quiz", "expects cell=hello,expects,expect", "mermiad id=m,mermiad,mermaid"})
    void aFenceThatIsAlmostOneOfOursIsNotShownAsCode(String info, String word, String meant) {
        pack.lesson("```" + info + "\nsomething\n```");
        assertThat(pack.problems()).contains(LESSON + ":16:1: Unknown fence \"" + word + "\"; did you mean \"" + meant + "\"?");
    }

    @Test
    void fencesOfOtherLanguagesAreShownAsCode() {
        pack.lesson("```rust\nlet x = 1;\n```\n\n```text\nx\n```\n\n```sql\nselect 1\n```\n\n```\nx\n```");
        assertThat(pack.problems()).isEmpty();
    }

    @Test
    void aLitDiagramHasAnIdAndTheNodesItLights() {
        pack.lesson("```mermaid lit\nstateDiagram-v2\n%% lit Open = state(open)\n%% lit Opn = state(open)\nClosed --> Open\n```");
        assertThat(pack.problems()).containsExactly(
            LESSON + ":16:1: A lit diagram needs an id: mermaid lit id=…",
            LESSON + ":16:1: This diagram has no node \"Opn\" that could be lit.");
    }

    @Test
    void aHeadingWhoseIdIsNoneIsToldWhatOneIs() {
        pack.replace(LESSON, "{#run-it}", "{#run it}");
        assertThat(pack.problems()).contains(
            LESSON + ":10:1: This heading needs an id for links: \"## Run it {#an-id}\"; an id has letters, digits, \"-\" and \"_\".")
            .noneMatch(problem -> problem.contains("{#}"));
    }

    @Test
    void whatIsWatchedIsAType() {
        pack.replace(EXERCISE, "minutes: 5", "minutes: 5\nwatch: [Bank, Sav ings]");
        assertThat(pack.problems()).containsExactly(EXERCISE + ":5:8: \"Sav ings\" is not understood. Write simple type names: [Executor, Waker].");
    }

    @Test
    void aFileWithAlmostTheNameOfOneThatIsReadIsTold() {
        pack.write("exercises/try/givn.java", "class Given {}\n").write("exercises/try/notes.txt", "x");
        assertThat(pack.problems()).containsExactly(
            "exercises/try/givn.java:1:1: warning: Nobody reads this file; did you mean \"given.java\"?");
    }

    @Test
    void checksAreToldWhereTheyStand() {
        pack.write("exercises/try/checks.java", "class Drive {}\n\nclass Judge {\n    @Check(\"works\")\n    void a() {}\n\n    @Check(\"works\")\n    void b() {}\n}\n");
        assertThat(pack.problems()).containsExactly("exercises/try/checks.java:7:5: There must be one method with @Check(\"works\").");
        pack.write("exercises/try/checks.java", "class Drive {}\n\nclass Judge {\n}\n");
        assertThat(pack.problems()).containsExactly("exercises/try/checks.java:3:1: There must be one method with @Check(\"works\").");
    }

    @Test
    void adviceWithoutAnythingKnownIsASentence() {
        pack.replace(LESSON, "id: first", "id: ").replace(TRANSLATION, "# 第一课", "# 第一课\n\n[x](lesson:none)");
        assertThat(pack.problems()).allMatch(problem -> problem.matches("(?s).*[.?]")).noneMatch(problem -> problem.contains("known are ,"))
            .noneMatch(problem -> problem.contains("known are ."));
    }

    @Test
    void twinsThatAreMissingAreToldAtTheChecks() {
        pack.delete("exercises/try/wrong/one.java");
        assertThat(pack.problems()).containsExactly(
            EXERCISE + ":7:3: warning: An exercise has at least two wrong twins, each with a misconception of its own.");
    }
}
