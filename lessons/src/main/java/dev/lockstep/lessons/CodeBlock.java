package dev.lockstep.lessons;

/**
 * Code that is shown and never run, such as the Rust beside the Java.
 *
 * @param id unique in the lesson, empty for none: a translation repeats it with an empty body
 * @param language first word of the fence, such as {@code rust}; empty for none
 * @param source text, not HTML
 */
public record CodeBlock(String id, String language, String source) implements Block {}
