package dev.lockstep.web.api;

import java.util.List;
import java.util.Optional;

/**
 * What an author wrote around the cells, for a page.
 *
 * @param kind {@code scratch} or {@code lesson}
 * @param lang the language it is in, which may not be the one that was asked for
 */
public record PageView(String kind, String lang, List<String> languages, String title, List<Step> steps, List<Quiz> quizzes) {
    /** One section. */
    public record Step(String id, String title, List<Part> parts) {}

    /** One part of a section; {@code kind} says which. */
    public sealed interface Part {}

    /** Safe HTML. */
    public record Prose(String kind, String html) implements Part {
        static Prose of(String html) {
            return new Prose("text", html);
        }
    }

    /** Where a cell stands. */
    public record CellPlace(String kind, String cell) implements Part {
        static CellPlace of(String cell) {
            return new CellPlace("cell", cell);
        }
    }

    /** Where a question stands. */
    public record QuizPlace(String kind, String quiz) implements Part {}

    /** What the author expects of a cell. */
    public record Expect(String kind, String cell, List<ExpectRow> rows) implements Part {}

    /** One expectation; {@code met} is empty while nothing is known. */
    public record ExpectRow(String key, String value, Optional<Boolean> met) {}

    /** The author's own diagram; to be shown as text when it is not drawable. */
    public record Drawing(String kind, String id, String text, boolean drawable, List<Light> lit) implements Part {}

    /** A node and the state that lights it. */
    public record Light(String node, String state) {}

    /** Code to read. */
    public record Listing(String kind, String language, String source) implements Part {}

    /** Where an exercise stands. */
    public record ExercisePlace(String kind, String exercise) implements Part {}

    /** Something that is wrong with the author's text, shown where it stands. */
    public record Trouble(String kind, boolean error, String place, String text) implements Part {}

    /** One question. */
    public record Quiz(String id, String before, String form, String questionHtml, List<Choice> choices, Optional<Double> number,
            String feedbackHtml) {}

    /** One answer that can be given. */
    public record Choice(String html, boolean right, String feedbackHtml) {}
}
