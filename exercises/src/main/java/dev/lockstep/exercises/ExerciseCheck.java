package dev.lockstep.exercises;

import dev.lockstep.exercises.proof.PackProof;
import dev.lockstep.lessons.Exercise;
import dev.lockstep.lessons.Pack;
import dev.lockstep.lessons.Problem;
import java.util.List;

/**
 * Proves one exercise: the starter scores what it says, the solution all, each wrong twin fails exactly the checks that it names;
 * and no verdict ever flips, whatever the seed.
 */
public final class ExerciseCheck {
    private ExerciseCheck() {}

    /** {@return what is wrong with an exercise, after so many gradings of each of its files, each with another seed} */
    public static List<Problem> of(Grader grader, Pack pack, Exercise exercise, int runs) {
        return PackProof.exercise(grader, pack, exercise, runs);
    }
}
