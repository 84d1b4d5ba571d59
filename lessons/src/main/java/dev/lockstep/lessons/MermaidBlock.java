package dev.lockstep.lessons;

import java.util.List;

/**
 * A static diagram of the author's.
 *
 * @param id unique in the lesson, empty when the block has none
 * @param text Mermaid source
 * @param drawable false when it holds something that is refused: then it is to be shown as text
 * @param lights which node is lit by which state of the run
 */
public record MermaidBlock(String id, String text, boolean drawable, List<Light> lights) implements Block {
    /** A node of the diagram and the state that lights it. */
    public record Light(String node, Sight state) {}

    public MermaidBlock {
        lights = List.copyOf(lights);
    }
}
