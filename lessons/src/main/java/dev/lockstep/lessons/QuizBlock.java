package dev.lockstep.lessons;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A question to be answered before something is shown.
 *
 * @param id unique in the lesson
 * @param before id of the cell whose output stays covered until the question is answered or skipped; empty for none
 * @param questionHtml safe to be put into a page
 * @param choices for {@code ORDER} in the right order, to be shuffled; empty for {@code NUMBER}
 * @param number the right number, empty for the other forms
 * @param feedbackHtml said after any answer; empty for none
 */
public record QuizBlock(
        String id, String before, Form form, String questionHtml, List<Choice> choices, Optional<BigDecimal> number, String feedbackHtml)
        implements Block {
    /** Choose one, choose several, put in order, say a number. */
    public enum Form { ONE, SEVERAL, ORDER, NUMBER }

    /**
     * One answer that can be given.
     *
     * @param right whether it belongs to the right answer
     * @param feedbackHtml said when it was chosen; empty for none
     */
    public record Choice(String html, boolean right, String feedbackHtml) {}

    public QuizBlock {
        choices = List.copyOf(choices);
    }
}
