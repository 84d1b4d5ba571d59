package dev.lockstep.web.api;

import dev.lockstep.lessons.Block;
import dev.lockstep.lessons.CellBlock;
import dev.lockstep.lessons.CodeBlock;
import dev.lockstep.lessons.ExpectBlock;
import dev.lockstep.lessons.Lesson;
import dev.lockstep.lessons.MermaidBlock;
import dev.lockstep.lessons.Page;
import dev.lockstep.lessons.Prose;
import dev.lockstep.lessons.QuizBlock;
import dev.lockstep.web.api.PageView.Part;
import dev.lockstep.web.notebook.CellPlan;
import dev.lockstep.web.notebook.CellPlan.Intent;
import dev.lockstep.web.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A lesson of a pack as a page and as cells. */
final class LessonPage {
    private static final Set<String> FAILURES = Set.of("throws", "stuck", "fails");

    private LessonPage() {}

    static List<CellPlan> plans(Lesson lesson) {
        return lesson.cells().stream().map(cell -> new CellPlan(cell.id(), cell.source(), cell.setup(), intent(cell.run()), cell.lanes(),
                cell.watch(), cell.fields(), cell.budget() == 0 ? CellPlan.USUAL_BUDGET : cell.budget(),
                lesson.expects(cell.id()).stream().anyMatch(expect -> FAILURES.contains(expect.verdict())))).toList();
    }

    private static Intent intent(CellBlock.Run run) {
        return switch (run) {
            case FIRST -> Intent.FIRST;
            case FAILING -> Intent.FAILING;
            case ALL -> Intent.ALL;
            case LIVE -> Intent.LIVE;
        };
    }

    /**
     * {@return the lesson as a page}
     *
     * @param rows what is known of an expectation; those that the author hides are left out
     * @param troubles what is wrong with the text
     */
    static PageView of(Lesson lesson, Words words, Function<ExpectBlock, List<PageView.ExpectRow>> rows, Troubles troubles) {
        Page page = lesson.in(words.tag());
        List<PageView.Step> steps = new ArrayList<>();
        for (int i = 0; i < page.steps().size(); i++) {
            dev.lockstep.lessons.Step step = page.steps().get(i);
            int end = i + 1 < page.steps().size() ? page.steps().get(i + 1).line() : Integer.MAX_VALUE;
            List<Part> parts = new ArrayList<>(i == 0 ? troubles.above(step) : List.of());
            for (Block block : step.blocks()) {
                parts.addAll(troubles.before(block));
                part(block, rows).forEach(parts::add);
                parts.addAll(troubles.behind(block));
            }
            parts.addAll(troubles.until(end));
            steps.add(new PageView.Step(step.id(), step.title(), parts));
        }
        if (!lesson.exercises().isEmpty()) {
            List<Part> places = lesson.exercises().stream().<Part>map(id -> new PageView.ExercisePlace("exercise", id)).toList();
            steps.add(new PageView.Step("exercises", words.say("lesson.exercises"), places));
        }
        return new PageView("lesson", page.language(), List.copyOf(lesson.pages().keySet()), page.title(), steps,
                page.blocks(QuizBlock.class).stream().map(LessonPage::quiz).toList());
    }

    private static Stream<Part> part(Block block, Function<ExpectBlock, List<PageView.ExpectRow>> rows) {
        return switch (block) {
            case Prose prose -> Stream.of(PageView.Prose.of(prose.html()));
            case CellBlock cell -> Stream.of(PageView.CellPlace.of(cell.id()));
            case QuizBlock quiz -> Stream.of(new PageView.QuizPlace("quiz", quiz.id()));
            case ExpectBlock expect -> expect.show() ? Stream.of(new PageView.Expect("expect", expect.cell(), rows.apply(expect))) : Stream.empty();
            case MermaidBlock drawing -> Stream.of(new PageView.Drawing("mermaid", drawing.id(), drawing.text(), drawing.drawable(),
                    drawing.lights().stream().map(light -> new PageView.Light(light.node(), light.state().toString())).toList()));
            case CodeBlock code -> Stream.of(new PageView.Listing("code", code.language(), code.source()));
        };
    }

    private static PageView.Quiz quiz(QuizBlock quiz) {
        return new PageView.Quiz(quiz.id(), quiz.before(), quiz.form().name().toLowerCase(Locale.ROOT), quiz.questionHtml(),
                quiz.choices().stream().map(choice -> new PageView.Choice(choice.html(), choice.right(), choice.feedbackHtml())).toList(),
                quiz.number().map(BigDecimal::doubleValue), quiz.feedbackHtml());
    }
}
