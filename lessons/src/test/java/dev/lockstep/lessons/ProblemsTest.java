package dev.lockstep.lessons;

import static dev.lockstep.lessons.TryPack.EXERCISE;
import static dev.lockstep.lessons.TryPack.LESSON;
import static dev.lockstep.lessons.TryPack.TRANSLATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake of an author is told with its place and what to write instead. */
class ProblemsTest {
    private final Path folder;
    private final TryPack pack;

    ProblemsTest(@TempDir Path folder) {
        this.folder = folder;
        this.pack = new TryPack(folder);
    }

    @Test
    void aFaultlessPackHasNoProblem() {
        assertThat(pack.problems()).isEmpty();
    }

    @Test
    void anUnknownKeyIsAnErrorWithWhatWasProbablyMeant() {
        pack.replace(LESSON, "minutes: 5", "minute: 5");
        assertThat(pack.problems()).containsExactly(
            LESSON + ":2:1: \"minutes:\" is missing.",
            LESSON + ":4:1: Unknown key \"minute\"; did you mean \"minutes\"?");
    }

    @Test
    void anUnknownAttributeAndAnUnknownWordAreTold() {
        pack.replace(LESSON, "java cell id=hello", "java cell id=hello lane=tasks run=failling lanes=task watch=a-b budget=x show=maybe");
        assertThat(pack.problems()).containsExactly(
            LESSON + ":12:1: Unknown attribute \"lane\"; did you mean \"lanes\"?",
            LESSON + ":12:1: \"task\" is not understood. Lanes are any of tasks, locks, objects.",
            LESSON + ":12:1: \"a-b\" is not understood. Write simple type names: watch=Executor,Waker",
            LESSON + ":12:1: \"run=failling\" is unknown; did you mean \"failing\"?",
            LESSON + ":12:1: \"budget=\" is a whole number up to 1000000.",
            LESSON + ":12:1: \"show=maybe\" is unknown; write show=yes or show=no.");
    }

    @Test
    void anIdUsedTwiceIsTold() {
        pack.lesson("## Again {#run-it}\n\n```java cell id=hello\n```");
        assertThat(pack.problems()).contains(
            LESSON + ":16:1: The id \"run-it\" is used twice in this lesson.",
            LESSON + ":18:1: The id \"hello\" is used twice in this lesson.");
    }

    @Test
    void aHeadingWithoutIdIsTold() {
        pack.replace(LESSON, " {#run-it}", "");
        assertThat(pack.problems()).contains(LESSON + ":10:1: This heading needs an id for links: \"## Run it {#an-id}\"; an id has letters, digits, \"-\" and \"_\".");
    }

    @Test
    void linksThatLeadNowhereAreTold() {
        pack.lesson("[a](lesson:frist) [b](lesson:first#run) [c](exercise:doit) [d](cell:helo) [e](other.md)");
        assertThat(pack.problems()).containsExactly(
            LESSON + ":16:1: There is no lesson \"frist\"; did you mean \"first\"?",
            LESSON + ":16:19: There is no step of lesson first \"run\"; known are run-it, start.",
            LESSON + ":16:41: There is no exercise \"doit\"; did you mean \"do-it\"?",
            LESSON + ":16:60: There is no cell \"helo\"; did you mean \"hello\"?",
            LESSON + ":16:75: This link is refused: \"other.md\". A link begins with https:, http:, mailto:, lesson:, exercise: or cell:.");
    }

    @Test
    void expectationsAreChecked() {
        pack.lesson("```expect cell=helo\nverdict: fail\nreason: dedlock\ntime: soon\nschedules: many\n"
            + "trace: [call(x), \"called(x\"]\nfoo: 1\n```");
        assertThat(pack.problems()).containsExactly(
            LESSON + ":16:1: There is no cell \"helo\" in this lesson; did you mean \"hello\"?",
            LESSON + ":17:10: \"verdict: fail\" is unknown; did you mean \"fails\"?",
            LESSON + ":18:9: \"reason: dedlock\" is unknown; did you mean \"deadlock\"?",
            LESSON + ":19:7: \"time: soon\" is no time; write 7s, 1.5s, 200ms or 2min 30s.",
            LESSON + ":20:12: \"schedules:\" is a whole number from 1 to 999999999.",
            LESSON + ":21:8: \"call(x)\" is not understood: \"call\" is unknown; did you mean \"called\"?",
            LESSON + ":21:8: \"called(x\" is not understood: \")\" is missing."
                + " In a list a moment with a comma stands between quotes: trace: [\"before(…, …)\"].",
            LESSON + ":22:1: Unknown key \"foo\"; known are finding, output, reason, schedules, time, trace, verdict.");
    }

    @Test
    void aQuizThatCannotBeAnsweredIsTold() {
        pack.lesson("```quiz id=q\nWhich?\n- [ ] a\n- [ ] b\n```\n\n"
            + "```quiz id=r before=helo\nWhich?\n```\n\n```quiz id=s\nWhich?\n- [x] a\n- b\n```");
        assertThat(pack.problems()).containsExactly(
            LESSON + ":16:1: No choice is right; mark the right one with \"- [x]\".",
            LESSON + ":22:1: A quiz has choices (\"- [x] …\"), or steps to put in order (\"1. …\"), or a number (\"= 12\").",
            LESSON + ":22:1: There is no cell \"helo\" in this lesson; did you mean \"hello\"?",
            LESSON + ":29:1: A choice begins with \"- [ ]\" or \"- [x]\".",
            TRANSLATION + ":8:1: \"s\" of the source text is missing in this step; write its fence with an empty body.");
    }

    @Test
    void aTranslationMustHaveTheSameStepsAndCellsAndNoCodeOfItsOwn() {
        pack.replace(TRANSLATION, "{#run-it}", "{#runit}").replace(TRANSLATION, "id=hello\n", "id=hello\nother();\n")
            .replace(TRANSLATION, "of: 1.2.0", "of: 1.1.0");
        assertThat(pack.problems()).containsExactly(
            TRANSLATION + ":1:1: The step {#run-it} of the source text is missing here.",
            TRANSLATION + ":2:1: warning: This translates version 1.1.0 of the source text; the pack is at 1.2.0.",
            TRANSLATION + ":8:1: The source text has no step {#runit}; did you mean \"run-it\"?",
            TRANSLATION + ":10:1: Code and expectations are never translated: leave this fence empty.");
    }

    @Test
    void aCellThatATranslationForgetsIsTold() {
        pack.replace(TRANSLATION, "```java cell id=hello\n```\n", "");
        assertThat(pack.problems()).containsExactly(
            TRANSLATION + ":8:1: \"hello\" of the source text is missing in this step; write its fence with an empty body.");
    }

    @Test
    void exercisesAndTheirTwinsAreChecked() {
        pack.replace(EXERCISE, "## Check works", "## Check work").write("exercises/try/wrong/one.java", "class It {}\n")
            .write("exercises/try/wrong/two.java", "// fails word: two\n").write("exercises/try/checks.java", "\n@Check(\"wroks\")");
        assertThat(pack.problems()).contains(
            "exercises/try/checks.java:1:1: There must be one method with @Check(\"works\").",
            "exercises/try/checks.java:2:1: The front matter has no check \"wroks\"; did you mean \"works\"?",
            EXERCISE + ":9:1: \"## Check works\" is missing: say what it checks.",
            EXERCISE + ":16:1: The front matter has no check \"work\"; did you mean \"works\"?",
            "exercises/try/wrong/one.java:1:1: A wrong twin begins with \"// fails ID: reason\".",
            "exercises/try/wrong/two.java:1:1: There is no check \"word\"; did you mean \"works\"?");
    }

    @Test
    void prerequisitesInACircleAreTold() {
        pack.replace(LESSON, "minutes: 5", "minutes: 5\nneeds: [first]");
        assertThat(pack.problems())
            .containsExactly(LESSON + ":5:8: These need each other in a circle: first → first. Take one \"needs:\" away.");
    }

    @Test
    void aPackForANewerLockstepGetsAdvice() {
        pack.replace("pack.yaml", "format: 1", "format: 2");
        assertThat(pack.problems()).containsExactly(
            "pack.yaml:1:9: This pack is written for a newer Lockstep (format 2; this one reads format 1). Update Lockstep.");
        assertThat(pack.reading().pack()).isEmpty();
    }

    @Test
    void foldersThatAreMissingOrForgottenAreTold() {
        pack.replace("pack.yaml", "[one]", "[won]");
        assertThat(pack.problems()).contains(
            "pack.yaml:7:10: There is no folder lessons/won; known are one.",
            "pack.yaml:7:10: warning: lessons/one is not listed under \"lessons:\", so nobody will see it.");
    }

    @Test
    void aPlaceThatIsNoPackIsTold() {
        assertThat(Packs.read(folder.resolve("nothing")).problems()).extracting(Problem::message)
            .contains("This pack cannot be read: nothing [there is no such folder or zip].");
        assertThat(Packs.read("async-in-practise").problems()).extracting(Problem::message)
            .containsExactly("There is no folder, zip or built-in pack \"async-in-practise\"; did you mean \"async-in-practice\"?");
    }

    @Test
    void textThatIsNotUtf8IsTold() throws IOException {
        Files.write(folder.resolve(LESSON), new byte[] {'-', (byte) 0xC3, '('});
        assertThat(pack.problems()).contains(LESSON + ": This file is not UTF-8; save it as UTF-8.");
    }
}
