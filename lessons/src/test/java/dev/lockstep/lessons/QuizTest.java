package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four forms of a question. */
class QuizTest {
    private final TryPack pack;

    QuizTest(@TempDir Path folder) {
        this.pack = new TryPack(folder);
    }

    @Test
    void oneMarkMeansChooseOneAndMoreMeanChooseSeveral() {
        assertThat(quiz("Which?\n- [x] a\n- [ ] b").form()).isEqualTo(QuizBlock.Form.ONE);
        var several = quiz("Which?\n- [x] a\n  > yes\n- [X] b\n- [ ] c\n\n> Said after any answer.");
        assertThat(several.form()).isEqualTo(QuizBlock.Form.SEVERAL);
        assertThat(several.choices()).containsExactly(new QuizBlock.Choice("<p>a</p>", true, "<p>yes</p>"),
            new QuizBlock.Choice("<p>b</p>", true, ""), new QuizBlock.Choice("<p>c</p>", false, ""));
        assertThat(several.feedbackHtml()).isEqualTo("<p>Said after any answer.</p>");
    }

    @Test
    void aNumberedListIsToBePutInOrder() {
        var quiz = quiz("In which order?\n1. first\n2. second\n3. third");
        assertThat(quiz.form()).isEqualTo(QuizBlock.Form.ORDER);
        assertThat(quiz.choices()).extracting(QuizBlock.Choice::html).containsExactly("<p>first</p>", "<p>second</p>", "<p>third</p>");
    }

    @Test
    void aLineWithAnEqualsSignIsANumber() {
        var quiz = quiz("How many?\n= 12\n> A dozen.");
        assertThat(quiz.form()).isEqualTo(QuizBlock.Form.NUMBER);
        assertThat(quiz.number()).contains(new BigDecimal("12"));
        assertThat(quiz.questionHtml()).isEqualTo("<p>How many?</p>");
        assertThat(quiz.feedbackHtml()).isEqualTo("<p>A dozen.</p>");
    }

    @Test
    void aTranslationMustAskTheSameQuestion() {
        pack.lesson("```quiz id=q\nWhich?\n- [x] a\n- [ ] b\n```")
            .replace(TryPack.TRANSLATION, "```java", "```quiz id=q\n哪个？\n- [ ] 甲\n- [x] 乙\n```\n\n```java");
        assertThat(pack.problems()).contains(
            TryPack.TRANSLATION + ":10:1: This quiz has other choices, or others that are right, than the source text.");
    }

    private QuizBlock quiz(String body) {
        pack.lesson("```quiz id=q" + body.hashCode() + "\n" + body + "\n```");
        return pack.reading().pack().orElseThrow().lesson("first").orElseThrow().in("en").blocks(QuizBlock.class).getLast();
    }
}
