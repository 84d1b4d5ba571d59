package dev.lockstep.kernel;

import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Value;
import java.util.function.UnaryOperator;

/**
 * The judge half of an exercise in a worker of its own, which never loads learner code. It asks for drives; what they observed
 * comes back to it. One check at a time.
 */
public interface Judge extends AutoCloseable {
    /**
     * Runs one check method.
     *
     * @param drive answers a drive request of the judge, by running it in the learner's worker; called on the caller's thread
     */
    Judgement judge(String className, String check, Limits limits, UnaryOperator<Value> drive);

    @Override
    void close();

    /** What a check came to. */
    sealed interface Judgement {
        /** Exactly one answer for the check that was asked. */
        record Judged(String check, boolean passed, String claim, String evidence) implements Judgement {}

        /** No answer, two answers, or an answer for another check: an error, never a pass. */
        record NotJudged(String why) implements Judgement {}
    }
}
