package dev.lockstep.worker.wire;

import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.program.Program;
import dev.lockstep.worker.program.Shared;
import java.util.List;
import java.util.Optional;

/** What the host asks of a worker. One run or search at a time; {@link Stop} is taken at any moment. */
public sealed interface Request {
    /** Adds classes, already rewritten; they are defined when first needed, so any order will do. */
    record Load(List<ClassBytes> classes, List<Site> sites) implements Request {}

    record ClassBytes(String name, byte[] bytes) {}

    /**
     * One code position that calls a hook, named once here and by its number in the bytecode.
     *
     * @param id number, unique in the session
     * @param at {@code cell:line}
     * @param what what the code does there: {@code Account.balance} for a field, {@code counter} for a top-level variable,
     *     {@code int[]} for an array element, {@code Bank.transfer} for a method's entry, {@code ReentrantLock.lock} for a call
     * @param ordered whether it is a volatile field
     * @param tallies whether it reads a variable only for the variable's next value, as {@code n++;} does
     */
    record Site(int id, String at, String what, boolean ordered, boolean tallies) {}

    /**
     * Runs the program once.
     *
     * @param controlled our scheduler and virtual time, else real threads and real time
     * @param fresh run in a new copy of all loaded classes (replay), else in the session's own state
     * @param seed seeds {@code Random} and sampled choices
     * @param choices taken in order at choice points; after them the current task goes on where it can
     * @param random after {@code choices}, draw from the seed instead
     */
    record Run(Program program, boolean controlled, boolean fresh, long seed, List<Integer> choices, boolean random, boolean preview,
            Limits limits) implements Request {}

    /**
     * Searches the schedules of the program, in a new copy of all loaded classes.
     *
     * @param strategy how
     * @param budget most schedules to run
     * @param millis most real time
     * @param preemptionBound most preemptions per schedule, or -1
     * @param countAll go on after a failure, to count
     * @param moment stop at the first schedule whose trace has it ({@code Found.witness})
     * @param prefix only the subtree below these choices
     */
    record Search(Program program, Strategy strategy, long budget, long millis, int preemptionBound, boolean countAll,
            Optional<Moment> moment, List<Integer> prefix, long seed, Limits limits) implements Request {}

    /** Splits a search into about so many others below prefixes of choices, with what is known to be shared; answered by {@link Reply.Split}. */
    record Split(Search search, int parts, Shared known) implements Request {}

    /** One part of a search that was split, with what all parts know is shared; answered by {@link Reply.Part}. */
    record Part(Search search, Shared known) implements Request {}

    /**
     * ALL enumerates plainly, REDUCED leaves out equivalent schedules, SAMPLED draws (PCT), AUTO goes from the first to the last; FIRST is
     * AUTO as far as one worker should come alone.
     */
    enum Strategy { ALL, REDUCED, SAMPLED, AUTO, FIRST }

    /**
     * In a judge's worker: runs one check method of the loaded judge class; it answers with {@link Reply.Drive} requests and
     * one {@link Reply.Judged}.
     *
     * @param seed of the check's inputs
     */
    record Judge(String className, String check, long seed, Limits limits) implements Request {}

    /** The answer to {@link Reply.Drive}. */
    record Driven(dev.lockstep.worker.program.Driven result) implements Request {}

    /** Stops what runs, cooperatively first; the ending follows as usual. */
    record Stop() implements Request {}

    record Ping(long token) implements Request {}
}
