/**
 * Markdown of a stranger made into HTML that may be trusted.
 *
 * <p>{@link dev.lockstep.lessons.markdown.MarkdownText} is a file cut into front matter and blocks,
 * {@link dev.lockstep.lessons.markdown.Outline} cuts the blocks into sections, {@link dev.lockstep.lessons.markdown.Fence} is a
 * code fence with its attributes, {@link dev.lockstep.lessons.markdown.Rendering} makes HTML and plain text,
 * {@link dev.lockstep.lessons.markdown.Targets} knows where links inside a pack lead.
 */
@NullMarked
package dev.lockstep.lessons.markdown;

import org.jspecify.annotations.NullMarked;
