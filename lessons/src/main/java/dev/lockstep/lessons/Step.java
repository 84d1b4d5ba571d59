package dev.lockstep.lessons;

import java.util.List;

/**
 * One section of a lesson.
 *
 * @param id unique in the lesson, for links; {@value #FIRST} for what stands before the first heading
 * @param title plain text; the lesson's own title for the first step
 * @param line of its heading in its own language's file
 */
public record Step(String id, String title, int line, List<Block> blocks) {
    /** Id of the step before the first heading. */
    public static final String FIRST = "start";

    public Step {
        blocks = List.copyOf(blocks);
    }
}
