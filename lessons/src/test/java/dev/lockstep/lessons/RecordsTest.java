package dev.lockstep.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a page needs is plain records: a JSON writer takes them as they are. */
class RecordsTest {
    private final Pack pack = Packs.readBuiltIn("async-in-practice").pack().orElseThrow();
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aPageIsWrittenAndSaysTheSameAsTheRecords() {
        var page = json.readTree(json.writeValueAsString(pack.lesson("retry").orElseThrow().in("zh-CN")));
        assertThat(page.get("title").asString()).isEqualTo("再试一次，可是什么时候？");
        var quiz = json.readTree(json.writeValueAsString(pack.lesson("retry").orElseThrow().in("en").blocks(QuizBlock.class).getFirst()));
        assertThat(quiz.get("form").asString()).isEqualTo("NUMBER");
        assertThat(quiz.get("number").asInt()).isEqualTo(15);
    }

    @Test
    void everyQuizFormCarriesWhatItsViewNeeds() {
        for (Lesson lesson : pack.lessons()) {
            for (QuizBlock quiz : lesson.in("en").blocks(QuizBlock.class)) {
                assertThat(quiz.number().isPresent()).isEqualTo(quiz.form() == QuizBlock.Form.NUMBER);
                assertThat(quiz.choices().isEmpty()).isEqualTo(quiz.form() == QuizBlock.Form.NUMBER);
                assertThat(quiz.questionHtml()).startsWith("<p>");
                boolean answersAsOne = quiz.form() == QuizBlock.Form.ORDER;
                assertThat(answersAsOne ? List.of(quiz.feedbackHtml()) : quiz.choices().stream().map(QuizBlock.Choice::feedbackHtml).toList())
                    .doesNotContain("");
            }
        }
    }

    @Test
    void anExerciseIsWrittenWhole() {
        var exercise = json.readTree(json.writeValueAsString(pack.exercise("backoff").orElseThrow()));
        assertThat(exercise.get("checks").get(1).get("id").asString()).isEqualTo("exact-times");
        assertThat(exercise.get("pages").get("zh-CN").get("checks").get("exact-times").get("claim").get("plain").asString())
            .isEqualTo("各次尝试恰好在调用之后的第 0、1、3、7 秒开始。");
    }
}
