/**
 * Grades. {@link dev.lockstep.exercises.Grader} is the facade: a {@link dev.lockstep.exercises.Submission} goes in, a
 * {@link dev.lockstep.exercises.Report} of {@link dev.lockstep.exercises.CheckReport}s comes out. It is a function of pack digest,
 * submission digest, seed and limits: no pack code and no learner code runs in this JVM, and only this JVM gives points.
 * {@link dev.lockstep.exercises.ExerciseCheck} proves an exercise: starter nothing, solution all, each wrong twin what it says.
 */
@NullMarked
package dev.lockstep.exercises;

import org.jspecify.annotations.NullMarked;
