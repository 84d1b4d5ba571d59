/**
 * Lesson packs: reads a folder, a zip or a built-in pack and says what is wrong with it. Runs nothing.
 *
 * <p>In reading order: {@link dev.lockstep.lessons.Packs} reads, {@link dev.lockstep.lessons.Reading} is what came of it,
 * {@link dev.lockstep.lessons.Problem} what is wrong; {@link dev.lockstep.lessons.Pack}, {@link dev.lockstep.lessons.Lesson},
 * {@link dev.lockstep.lessons.Page}, {@link dev.lockstep.lessons.Step}, {@link dev.lockstep.lessons.Block} are the lessons;
 * {@link dev.lockstep.lessons.Exercise}, {@link dev.lockstep.lessons.Assignment}, {@link dev.lockstep.lessons.Check},
 * {@link dev.lockstep.lessons.Twin} the exercises. {@link dev.lockstep.lessons.NewPack} makes a
 * pack to begin with, {@link dev.lockstep.lessons.Schemas} helps editors. Everything that is called {@code html} was made here from Markdown, with
 * every tag and address of the author's escaped or refused: it may be put into a page as it is.
 */
@NullMarked
package dev.lockstep.lessons;

import org.jspecify.annotations.NullMarked;
