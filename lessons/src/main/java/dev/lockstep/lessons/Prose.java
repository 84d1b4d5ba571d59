package dev.lockstep.lessons;

/**
 * Text: paragraphs, lists, tables, boxes.
 *
 * @param html safe to be put into a page
 */
public record Prose(String html) implements Block {}
