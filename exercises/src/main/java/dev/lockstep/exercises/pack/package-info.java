/**
 * The pack's side of an exercise: {@link dev.lockstep.exercises.pack.ChecksFile} parts {@code checks.java} in two halves,
 * {@link dev.lockstep.exercises.pack.Prepared} holds the compiled judge half, {@link dev.lockstep.exercises.pack.Half} pairs the drive
 * half with a submission.
 */
@NullMarked
package dev.lockstep.exercises.pack;

import org.jspecify.annotations.NullMarked;
