package dev.lockstep.lessons;

import dev.lockstep.lessons.markdown.MarkdownText;
import dev.lockstep.lessons.markdown.Rendering;
import dev.lockstep.lessons.markdown.Targets;

/**
 * Text: paragraphs, lists, tables, boxes.
 *
 * @param html safe to be put into a page
 */
public record Prose(String html) implements Block {
    /** {@return a text in Markdown that belongs to no pack: links into a pack lead nowhere} */
    public static Prose of(String markdown) {
        return new Prose(new Rendering("", (_, _) -> Targets.Target.none(""), _ -> {}).html(MarkdownText.blocks(markdown, 0)));
    }
}
