/** What is looked at before anything is compiled: {@link dev.lockstep.exercises.intake.Intake}. */
@NullMarked
package dev.lockstep.exercises.intake;

import org.jspecify.annotations.NullMarked;
