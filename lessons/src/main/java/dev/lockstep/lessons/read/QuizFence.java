package dev.lockstep.lessons.read;

import dev.lockstep.lessons.Problem;
import dev.lockstep.lessons.QuizBlock;
import dev.lockstep.lessons.markdown.Fence;
import dev.lockstep.lessons.markdown.MarkdownText;
import dev.lockstep.lessons.markdown.Rendering;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** A fence that is a quiz: the text before its list, its number or its feedback is the question. */
final class QuizFence {
    private static final Pattern NUMBER = Pattern.compile("(?m)^= *(-?[0-9]{1,15}(?:\\.[0-9]{1,9})?) *$");
    private static final Pattern CHOICE = Pattern.compile("\\[([ xX])] ?(.*)", Pattern.DOTALL);

    private final Fence fence;
    private final Rendering rendering;
    private final Consumer<Problem> problems;
    private final List<Node> question = new ArrayList<>();
    private final List<Node> feedback = new ArrayList<>();
    private Optional<ListBlock> list = Optional.empty();

    QuizFence(Fence fence, Rendering rendering, Consumer<Problem> problems) {
        this.fence = fence;
        this.rendering = rendering;
        this.problems = problems;
    }

    /** {@return the quiz, or empty when nothing can be asked, which is told} */
    Optional<QuizBlock> read(String before) {
        Matcher matcher = NUMBER.matcher(fence.body());
        Optional<BigDecimal> number = matcher.find() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
        sort(number.isPresent() ? matcher.replaceFirst("") : fence.body());
        if (question.isEmpty()) {
            return refused("A quiz begins with its question.");
        }
        if (number.isPresent() == list.isPresent()) {
            return refused("A quiz has choices (\"- [x] …\"), or steps to put in order (\"1. …\"), or a number (\"= 12\").");
        }
        var choices = list.map(this::choices).orElse(List.of());
        return form(choices).map(form -> new QuizBlock(fence.attribute("id", ""), before, form, rendering.html(question), choices, number,
            rendering.html(feedback)));
    }

    private void sort(String body) {
        for (Node block : MarkdownText.blocks(body, fence.line())) {
            switch (block) {
                case ListBlock found when list.isEmpty() -> list = Optional.of(found);
                case BlockQuote quote -> feedback.addAll(MarkdownText.children(quote));
                default -> (list.isEmpty() ? question : feedback).add(block);
            }
        }
    }

    private Optional<QuizBlock.Form> form(List<QuizBlock.Choice> choices) {
        if (list.isEmpty()) {
            return Optional.of(QuizBlock.Form.NUMBER);
        }
        if (choices.size() < 2) {
            fence.tell("A quiz has at least two choices.", problems);
            return Optional.empty();
        }
        if (list.get() instanceof OrderedList) {
            return Optional.of(QuizBlock.Form.ORDER);
        }
        long right = choices.stream().filter(QuizBlock.Choice::right).count();
        if (right == 0) {
            fence.tell("No choice is right; mark the right one with \"- [x]\".", problems);
            return Optional.empty();
        }
        return Optional.of(right == 1 ? QuizBlock.Form.ONE : QuizBlock.Form.SEVERAL);
    }

    private List<QuizBlock.Choice> choices(ListBlock items) {
        return MarkdownText.children(items).stream().map(item -> choice(item, items instanceof OrderedList)).toList();
    }

    private QuizBlock.Choice choice(Node item, boolean ordered) {
        boolean right = ordered || isMarked(item);
        var words = new ArrayList<Node>();
        var answer = new ArrayList<Node>();
        for (Node block : MarkdownText.children(item)) {
            if (block instanceof BlockQuote quote) {
                answer.addAll(MarkdownText.children(quote));
            } else {
                words.add(block);
            }
        }
        return new QuizBlock.Choice(rendering.html(words), right, rendering.html(answer));
    }

    /** {@return whether a choice begins with {@code [x]}; takes the mark away} */
    private boolean isMarked(Node item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            Matcher mark = CHOICE.matcher(text.getLiteral());
            if (mark.matches()) {
                text.setLiteral(mark.group(2));
                return !mark.group(1).isBlank();
            }
        }
        problems.accept(Problem.error(fence.file(), MarkdownText.line(item), 1, "A choice begins with \"- [ ]\" or \"- [x]\"."));
        return false;
    }

    private Optional<QuizBlock> refused(String message) {
        fence.tell(message, problems);
        return Optional.empty();
    }
}
