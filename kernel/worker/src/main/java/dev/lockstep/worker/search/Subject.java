package dev.lockstep.worker.search;

import dev.lockstep.worker.program.Ending;
import dev.lockstep.worker.program.Race;
import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/** A program that can be run again and again from its initial state. */
public interface Subject {
    /**
     * Runs it once.
     *
     * @param pilot makes every choice
     * @param recorded whether the trace is kept: {@link #trace} and {@link #traceHash} are of the last recorded run
     * @return how it ended; empty when the pilot abandoned it
     */
    Optional<Ending> run(Pilot pilot, boolean recorded);

    /** {@return a number that grows when a run finds that more of the program is shared than was known} */
    int sharing();

    /** {@return calls that could not be steered, in order of first sight} */
    List<String> uncontrolled();

    /** {@return whether the last run left schedules out in which a task goes on and on while others could} */
    default boolean leavesOut() {
        return false;
    }

    /** {@return data races seen in any of the runs, in order of first sight} */
    default List<Race> races() {
        return List.of();
    }

    /** {@return what else was wrong in any of the runs, in order of first sight} */
    default List<Sighting> sightings() {
        return List.of();
    }

    /** {@return where the program drew random numbers first, or empty} */
    default String drawn() {
        return "";
    }

    /** {@return the events of the last recorded run} */
    List<TraceEvent> trace();

    /** {@return hash of all events of the last recorded run, kept or not} */
    long traceHash();
}
