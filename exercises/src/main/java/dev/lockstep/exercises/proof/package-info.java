/**
 * Proves a pack by running it, as {@code pack check} does.
 *
 * <p>In reading order: {@link dev.lockstep.exercises.proof.PackProof} is the whole, {@link dev.lockstep.exercises.proof.Proof} what
 * came of it, {@link dev.lockstep.exercises.proof.ProofOptions} how much to do, {@link dev.lockstep.exercises.proof.ProofListener}
 * who hears of it; {@link dev.lockstep.exercises.proof.LessonProof} runs cells, {@link dev.lockstep.exercises.proof.CellProof} says
 * whether one did what was promised, {@link dev.lockstep.exercises.proof.ExerciseProof} grades starter, solution and wrong twins,
 * {@link dev.lockstep.exercises.proof.Trial} is one of these gradings.
 */
@NullMarked
package dev.lockstep.exercises.proof;

import org.jspecify.annotations.NullMarked;
