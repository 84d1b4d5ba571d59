/**
 * Hostile programs and what must become of them: the corpus is data, used by the tests and by {@code lockstep doctor --attack}.
 *
 * <ul>
 *   <li>{@code Attack}: one program with its expected outcomes, read from a Java file with a header
 *   <li>{@code Corpus}: all of them, positive controls first
 *   <li>{@code Trial}: runs one in a session and looks at what became of the session and of its neighbour
 * </ul>
 */
@NullMarked
package dev.lockstep.kernel.attack;

import org.jspecify.annotations.NullMarked;
