package dev.lockstep.lessons;

import java.util.List;

/**
 * A lesson in one language.
 *
 * @param title plain text
 * @param stale whether the translation was made from an older version of the source
 * @param steps in reading order; the first one is what stands before the first heading
 */
public record Page(String language, String title, boolean stale, List<Step> steps) {
    public Page {
        steps = List.copyOf(steps);
    }

    /** {@return all blocks of that kind in reading order} */
    public <B extends Block> List<B> blocks(Class<B> kind) {
        return steps.stream().flatMap(step -> step.blocks().stream()).filter(kind::isInstance).map(kind::cast).toList();
    }
}
