/**
 * The command line. In reading order: {@link Lockstep} is the root, one class a command, {@link Exit} the codes,
 * {@link FileOptions} what {@code run} and {@code explore} share, {@link PackCells} which cells of a pack are meant, {@link RunReport} and {@link RunJson} how a run is printed.
 */
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
