package dev.lockstep.worker.wire;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Found;
import dev.lockstep.worker.program.Shared;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;

/** What a worker tells its host. Everything in it is a claim by a hostile witness: sizes are capped, nothing is trusted. */
public sealed interface Reply {
    /** First message: the worker is ready. */
    record Hello(int protocol, String vm) implements Reply {}

    /** Bytes that a task printed; {@code cell} is the one whose code started the task. */
    record Output(String cell, int task, boolean error, String text) implements Reply {}

    record Events(List<TraceEvent> events) implements Reply {}

    /**
     * The end of a {@link Request.Run}.
     *
     * @param choices every choice made, trailing zeros included
     * @param branches how many tasks were ready at each of them
     * @param chosenAt {@code seq} of the next event after each choice, so that a diagram can mark it
     * @param traceHash hash of the whole trace; 0 on real threads
     * @param events how many events there were, kept or not
     * @param nanos real duration
     */
    record Finished(Ending ending, List<Integer> choices, List<Integer> branches, List<Long> chosenAt, long traceHash, long events,
            long nanos) implements Reply {}

    /** While a search runs, at most ten a second. */
    record Progress(long schedules, long failing) implements Reply {}

    /** The end of a {@link Request.Search}. */
    record Searched(Found found) implements Reply {}

    /** Neighbouring prefixes, in depth-first order, that cover the whole search; and what the program is known to share. */
    record Split(List<List<Integer>> prefixes, Shared known) implements Reply {}

    /** The end of a {@link Request.Part}; the result stands only if nothing more is shared than the part began with. */
    record Part(Found found, Shared known) implements Reply {}

    /** A judge asks for a drive: the host runs it in the learner's worker. */
    record Drive(dev.lockstep.worker.program.Drive request) implements Reply {}

    /**
     * A check's result: passed, or the claim that failed and the evidence in words.
     *
     * @param drive which of the drives that it asked for failed it, from 0, or -1
     * @param result which of that drive's results, from 0, or -1
     */
    record Judged(String check, boolean passed, String claim, String evidence, int drive, int result) implements Reply {}

    /** The request could not be done (unknown class, wrong state): a sentence, for the log. */
    record Refused(String why) implements Reply {}

    record Pong(long token) implements Reply {}
}
