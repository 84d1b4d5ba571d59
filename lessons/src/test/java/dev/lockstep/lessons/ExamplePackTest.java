package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference pack of the format, read whole. */
class ExamplePackTest {
    private final Reading reading = read();
    private final Pack pack = reading.pack().orElseThrow();
    private final Lesson lesson = pack.lesson("two-locks").orElseThrow();
    private final Exercise exercise = pack.exercise("ordered-transfer").orElseThrow();

    @Test
    void itHasNoErrorsAndOneMissingTranslation() {
        assertThat(reading.problems()).extracting(Problem::toString).containsExactly(
            "exercises/ordered-transfer/exercise.zh-CN.md: warning: This translation is missing; pack.yaml promises zh-CN.");
        assertThat(reading.errors()).isEmpty();
    }

    @Test
    void theManifestIsRead() {
        assertThat(pack.id()).isEqualTo("two-accounts");
        assertThat(pack.title()).containsEntry("zh-CN", "两个账户");
        assertThat(pack.languages()).containsExactly("en", "zh-CN");
        assertThat(pack.requires()).isEqualTo(Requirements.none());
        assertThat(pack.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void aLessonIsStepsWithBlocksInReadingOrder() {
        assertThat(lesson.in("en").steps()).extracting(Step::id).containsExactly("start", "both-directions", "one-order");
        assertThat(lesson.in("en").steps().get(1).blocks()).extracting(block -> block.getClass().getSimpleName())
            .containsExactly("QuizBlock", "CellBlock", "ExpectBlock", "Prose");
    }

    @Test
    void cellsCarryTheirAttributesAndTheirLine() {
        assertThat(lesson.cells()).extracting(CellBlock::id).containsExactly("account", "opposite", "ordered");
        var opposite = lesson.cells().get(1);
        assertThat(opposite.run()).isEqualTo(CellBlock.Run.FAILING);
        assertThat(opposite.lanes()).containsExactly("tasks", "locks");
        assertThat(opposite.source()).startsWith("void transfer(").endsWith("two.join();");
        assertThat(opposite.line()).isEqualTo(39);
        assertThat(lesson.cells().getFirst().setup()).isTrue();
    }

    @Test
    void expectationsBelongToTheirCell() {
        assertThat(lesson.expects("opposite")).singleElement().satisfies(expect -> {
            assertThat(expect.verdict()).isEqualTo("fails");
            assertThat(expect.reason()).isEqualTo("deadlock");
            assertThat(expect.finding()).isEqualTo("deadlock between \"A to B\" and \"B to A\"");
        });
        assertThat(lesson.expects("ordered")).singleElement().extracting(ExpectBlock::output).isEqualTo("110 90");
    }

    @Test
    void aQuizKnowsItsRightChoiceAndWhatToSayToEach() {
        var quiz = lesson.in("en").blocks(QuizBlock.class).getFirst();
        assertThat(quiz.before()).isEqualTo("opposite");
        assertThat(quiz.form()).isEqualTo(QuizBlock.Form.ONE);
        assertThat(quiz.choices()).extracting(QuizBlock.Choice::right).containsExactly(false, true, false);
        assertThat(quiz.choices().get(1).feedbackHtml()).isEqualTo("<p>Right. Run it and look at who waits for whom.</p>");
    }

    @Test
    void aTranslationHasTheSourcesCodeAndItsOwnWords() {
        var page = lesson.in("zh-CN");
        assertThat(page.title()).isEqualTo("两把锁,两种顺序");
        assertThat(page.stale()).isFalse();
        assertThat(page.blocks(CellBlock.class)).isEqualTo(lesson.cells());
        assertThat(page.blocks(ExpectBlock.class)).isEqualTo(lesson.in("en").blocks(ExpectBlock.class));
        assertThat(page.blocks(QuizBlock.class).getFirst().choices()).extracting(QuizBlock.Choice::html)
            .contains("<p>有时会丢钱。</p>");
    }

    @Test
    void boxesAndLinksInsideThePackAreRendered() {
        String html = ((Prose) lesson.in("en").steps().get(2).blocks().getLast()).html();
        assertThat(html).contains("<a href=\"#/exercise/two-accounts/ordered-transfer\">Transfer without getting stuck</a>")
            .contains("<aside class=\"alert alert-tip\">\n<p class=\"alert-title\">In real life</p>\n<p>Use a database transaction,");
    }

    @Test
    void anExerciseHasChecksTextsAndTwins() {
        assertThat(exercise.points()).isEqualTo(10);
        assertThat(exercise.checks()).extracting(Check::id)
            .containsExactly("both-happen", "never-stuck", "never-missing", "still-parallel");
        assertThat(exercise.checks().get(1).needs()).containsExactly("both-happen");
        assertThat(exercise.twins()).extracting(Twin::name)
            .containsExactly("argument-order", "first-letter", "looks-parallel", "one-big-lock", "one-lock-at-a-time", "try-and-give-up");
        assertThat(exercise.twins().getFirst().fails()).isEqualTo(List.of("never-stuck"));
        assertThat(exercise.given()).contains("final class Account");
        assertThat(exercise.checksJava()).contains("class Judge");
        var text = exercise.in("zh-CN");
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.hints()).hasSize(3);
        assertThat(text.hints().getLast().plain()).isEqualTo("Order the two accounts by name before you lock them. Unlock in a `finally`.");
        assertThat(text.check("never-stuck").orElseThrow().whenItFails().html())
            .contains("<a href=\"#/lesson/two-accounts/two-locks/one-order\">Two locks</a>");
    }

    private static Reading read() {
        try {
            return Packs.read(Path.of(ExamplePackTest.class.getResource("/two-accounts").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
