/**
 * Pure functions of a {@code Trace}: what people look at. In reading order:
 *
 * <ul>
 *   <li>{@code SequenceDiagram}, {@code Participant}, {@code Line}, {@code Lanes}: the model of a diagram.
 *   <li>{@code Projection} with {@code Pen}, {@code TaskLines}, {@code LockLines}, {@code CallLines}, {@code ValueLines}: events to lines.
 *   <li>{@code Folding}, {@code Opened}: equal neighbours become one line with a count.
 *   <li>{@code Chunk}: about 20 lines of a diagram that stand alone.
 *   <li>{@code Excerpt}: the latest part of a growing run.
 *   <li>{@code MermaidText}, {@code MermaidLabel}: the only writer of Mermaid and its only escaper.
 *   <li>{@code TextDiagram}, {@code Reading}: the same lines as plain text.
 *   <li>{@code RunIndex}, {@code RunState}, {@code TaskTable} over {@code Replay}, {@code TaskProgress}, {@code Waits}: where everything stands at an event.
 *   <li>{@code WaitForGraph}, {@code LockOrderGraph}: who waits for whom, which lock was taken under which.
 *   <li>{@code Findings}, {@code Finding}: what is wrong, in a sentence.
 *   <li>{@code PerfettoJson}: the run for other tools.
 *   <li>{@code Words}, {@code Durations}, {@code VisibleText}: wording, times and names that are safe to show.
 * </ul>
 */
@NullMarked
package dev.lockstep.kernel.diagram;

import org.jspecify.annotations.NullMarked;
