/**
 * What an instructor's {@code checks.java} is written with. {@link dev.lockstep.check.Check} marks a method of the judge half;
 * it gets a {@link dev.lockstep.check.Subject}, which {@link dev.lockstep.check.Driven drives} the learner's code and makes
 * {@link dev.lockstep.check.Schedules claims} about what was observed, and {@link dev.lockstep.check.Inputs} that nobody can
 * guess. {@link dev.lockstep.check.Moment} is something to be seen in a trace. Only a judge's worker can load these types.
 */
@NullMarked
package dev.lockstep.check;

import org.jspecify.annotations.NullMarked;
