package dev.lockstep.kernel;

import dev.lockstep.worker.program.Drive;
import dev.lockstep.worker.program.Driven;
import dev.lockstep.worker.program.Limits;
import java.util.function.Function;

/**
 * The judge half of an exercise in a worker of its own, which never loads learner code. It asks for drives; what they observed
 * comes back to it. One check at a time.
 */
public interface Judge extends AutoCloseable {
    /**
     * Runs one check method.
     *
     * @param seed of the check's inputs
     * @param limits of them real time, in which its drives run too
     * @param drive answers a drive request of the judge, by running it in the learner's worker; called on the caller's thread
     */
    Judgement judge(String className, String check, long seed, Limits limits, Function<Drive, Driven> drive);

    @Override
    void close();

    /** What a check came to. */
    sealed interface Judgement {
        /**
         * Exactly one answer for the check that was asked.
         *
         * @param claim what failed, in the author's words
         * @param evidence against it
         * @param drive which of its drives failed it, from 0, or -1
         * @param result which of that drive's results, from 0, or -1
         */
        record Judged(String check, boolean passed, String claim, String evidence, int drive, int result) implements Judgement {}

        /** No answer, two answers, or an answer for another check: an error, never a pass. */
        record NotJudged(String why) implements Judgement {}
    }
}
