package dev.lockstep.lessons.markdown;

import dev.lockstep.lessons.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;

/**
 * Blocks cut at their headings.
 *
 * @param title plain text of the first heading; empty when there is none
 * @param line of the title
 * @param sections the first one, with an empty id and title, is what stands before the first heading of the next level
 */
public record Outline(String title, int line, List<Section> sections) {
    /**
     * What stands under one heading.
     *
     * @param id written as {@code {#id}} behind the title; empty when there is none
     * @param title plain text without the id
     */
    public record Section(String id, String title, int line, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    public Outline {
        sections = List.copyOf(sections);
    }

    /** {@return blocks with one title of level 1, cut at the headings of level 2} */
    public static Outline of(MarkdownText text, Consumer<Problem> problems) {
        var blocks = text.blocks();
        String title = "";
        int line = 0;
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Heading heading && heading.getLevel() == 1) {
            title = Anchor.of(heading).title();
            line = MarkdownText.line(heading);
            blocks = blocks.subList(1, blocks.size());
        } else {
            problems.accept(Problem.error(text.file(), blocks.isEmpty() ? 1 : MarkdownText.line(blocks.getFirst()), 1,
                "The title is missing: the text begins with \"# Title\"."));
        }
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.getLevel() == 1) {
                problems.accept(Problem.error(text.file(), MarkdownText.line(block), 1, "There is one title; write \"##\" here."));
            }
        }
        return new Outline(title, line, cut(blocks, 2));
    }

    /** {@return blocks cut at the headings of a level} */
    public static List<Section> cut(List<Block> blocks, int level) {
        var sections = new ArrayList<Section>();
        var open = new ArrayList<Block>();
        String id = "";
        String title = "";
        int line = blocks.isEmpty() ? 0 : MarkdownText.line(blocks.getFirst());
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.getLevel() == level) {
                sections.add(new Section(id, title, line, open));
                open.clear();
                id = Anchor.of(heading).id();
                title = Anchor.of(heading).title();
                line = MarkdownText.line(heading);
            } else {
                open.add(block);
            }
        }
        sections.add(new Section(id, title, line, open));
        return sections;
    }
}
