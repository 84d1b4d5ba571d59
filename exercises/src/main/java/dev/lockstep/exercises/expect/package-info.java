/**
 * What an author promises of a cell, compared with what a run of it showed: {@link dev.lockstep.exercises.expect.Seen} is what was
 * seen, {@link dev.lockstep.exercises.expect.Comparison} compares, {@link dev.lockstep.exercises.expect.Tick} is one promise kept,
 * broken or open, {@link dev.lockstep.exercises.expect.TraceMoment} understands moments.
 */
@NullMarked
package dev.lockstep.exercises.expect;

import org.jspecify.annotations.NullMarked;
