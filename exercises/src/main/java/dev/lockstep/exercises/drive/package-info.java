/**
 * The learner's side while a check is judged: {@link dev.lockstep.exercises.drive.Drives} answers what a judge asks for by searching
 * the schedules of a drive method, and {@link dev.lockstep.exercises.drive.Exhibit} is the failing run, made simple, that the learner
 * is shown.
 */
@NullMarked
package dev.lockstep.exercises.drive;

import org.jspecify.annotations.NullMarked;
