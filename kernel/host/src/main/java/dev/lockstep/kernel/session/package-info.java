/**
 * Running cells and programs, in reading order: {@link dev.lockstep.kernel.session.Runner} asks one worker and words what came
 * back, {@link dev.lockstep.kernel.session.Recording} hears a run, {@link dev.lockstep.kernel.session.Verdicts} judges a
 * search, {@link dev.lockstep.kernel.session.Notebook} knows which cells are compiled, run and stale,
 * {@link dev.lockstep.kernel.session.LiveSession} is a learner's session, {@link dev.lockstep.kernel.session.Loaded} a program,
 * {@link dev.lockstep.kernel.session.JudgeSeat} a judge.
 */
@NullMarked
package dev.lockstep.kernel.session;

import org.jspecify.annotations.NullMarked;
