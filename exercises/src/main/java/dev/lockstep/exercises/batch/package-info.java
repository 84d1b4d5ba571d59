/**
 * Many submissions: {@link dev.lockstep.exercises.batch.Gathering} finds them in files, folders and zips by a
 * {@link dev.lockstep.exercises.batch.Layout}; each {@link dev.lockstep.exercises.batch.Candidate} is one row;
 * {@link dev.lockstep.exercises.batch.Batch} grades them, some at a time, and {@link dev.lockstep.exercises.batch.Tally} counts.
 */
@NullMarked
package dev.lockstep.exercises.batch;

import org.jspecify.annotations.NullMarked;
