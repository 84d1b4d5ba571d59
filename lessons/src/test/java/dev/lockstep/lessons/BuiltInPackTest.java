package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packs that come with Lockstep are without fault, in every language. */
class BuiltInPackTest {
    private final Reading reading = Packs.readBuiltIn("async-in-practice");
    private final Pack pack = reading.pack().orElseThrow();

    @Test
    void itIsListedAndHasNoProblemAtAll() {
        assertThat(Packs.builtIn()).containsExactly("async-in-practice");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void itIsFoundByItsIdAsOnACommandLine() {
        assertThat(Packs.read("async-in-practice")).isEqualTo(reading);
    }

    @Test
    void everyLessonIsTranslatedStepByStepAndCellByCell() {
        assertThat(pack.lessons()).extracting(Lesson::id).containsExactly("four-ways", "my-future", "lost-wake-up", "executor",
            "state-machines", "reactor", "lock-order", "starvation", "errors", "retry");
        for (Lesson lesson : pack.lessons()) {
            assertThat(lesson.pages().keySet()).containsExactlyElementsOf(pack.languages());
            Page source = lesson.in("en");
            Page translation = lesson.in("zh-CN");
            assertThat(translation.steps()).extracting(Step::id).isEqualTo(ids(source, Step::id));
            assertThat(translation.blocks(CellBlock.class)).isEqualTo(source.blocks(CellBlock.class));
            assertThat(translation.blocks(ExpectBlock.class)).isEqualTo(source.blocks(ExpectBlock.class));
            assertThat(translation.blocks(CodeBlock.class)).isEqualTo(source.blocks(CodeBlock.class));
            assertThat(translation.blocks(Prose.class)).doesNotContainAnyElementsOf(source.blocks(Prose.class));
            assertThat(translation.blocks(QuizBlock.class)).extracting(QuizBlock::id)
                .isEqualTo(source.blocks(QuizBlock.class).stream().map(QuizBlock::id).toList());
        }
    }

    @Test
    void everyExerciseIsTranslatedHintByHintAndCheckByCheck() {
        assertThat(pack.exercises()).extracting(Exercise::id).containsExactly("six-lines", "count-down-future", "hang-the-mailbox",
            "mailbox", "write-an-executor", "what-lives", "my-reactor", "ordered-transfer", "break-the-cure", "try-for-a-while",
            "kill-the-mutant", "starve-the-pool", "count-the-files", "error-chain", "backoff", "spread-the-herd");
        for (Exercise exercise : pack.exercises()) {
            assertThat(exercise.pages().keySet()).containsExactlyElementsOf(pack.languages());
            assertThat(exercise.in("zh-CN").hints()).hasSameSizeAs(exercise.in("en").hints());
            assertThat(exercise.in("zh-CN").checks().keySet()).isEqualTo(exercise.in("en").checks().keySet());
            assertThat(exercise.points()).isEqualTo(10);
            assertThat(exercise.twins()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(twin -> assertThat(twin.fails()).hasSize(1));
        }
    }

    @Test
    void everyCellThatIsRunHasAnExpectationAndEveryLessonItsRust() {
        for (Lesson lesson : pack.lessons()) {
            for (CellBlock cell : lesson.cells()) {
                assertThat(lesson.expects(cell.id())).as(lesson.id() + " " + cell.id()).hasSize(cell.setup() ? 0 : 1);
            }
            assertThat(lesson.in("en").blocks(CodeBlock.class)).extracting(CodeBlock::language).contains("rust");
            assertThat(lesson.in("en").blocks(MermaidBlock.class)).isNotEmpty().allMatch(MermaidBlock::drawable);
        }
    }

    @Test
    void theLostWakeUpAndTheExactTimesArePromised() {
        assertThat(expect("my-future", "no-wake").reason()).isEqualTo("lost wake-up");
        assertThat(expect("lost-wake-up", "hasty-race").reason()).isEqualTo("lost wake-up");
        assertThat(expect("lock-order", "opposite-order").reason()).isEqualTo("deadlock");
        assertThat(expect("retry", "exponential").time()).hasValueSatisfying(time -> assertThat(time).hasSeconds(15));
    }

    private ExpectBlock expect(String lesson, String cell) {
        return Stream.of(lesson).map(pack::lesson).flatMap(found -> found.orElseThrow().expects(cell).stream()).findFirst().orElseThrow();
    }

    private static List<String> ids(Page page, Function<Step, String> id) {
        return page.steps().stream().map(id).toList();
    }
}
