package dev.lockstep.kernel;

import dev.lockstep.worker.program.Moment;
import dev.lockstep.worker.program.Moments;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.List;

/**
 * The events of one run with the choices that made it.
 *
 * @param events in order of {@code seq}
 * @param dropped events past the limit that were not kept
 * @param choices index taken at each point where two or more tasks were ready
 * @param branches how many were ready there
 * @param chosenAt {@code seq} of the first event after each choice
 * @param decisive position in {@code choices} of the switch that matters, or -1
 * @param hash of the whole trace; 0 for a run on real threads, which nobody repeats
 */
public record Trace(List<TraceEvent> events, long dropped, List<Integer> choices, List<Integer> branches, List<Long> chosenAt,
        int decisive, long hash) {
    /** {@return a trace of nothing} */
    public static Trace empty() {
        return new Trace(List.of(), 0, List.of(), List.of(), List.of(), -1, 0);
    }

    /** {@return whether the scheduler made the run, and looked at it itself} */
    public boolean isControlled() {
        return hash != 0;
    }

    /** {@return whether the moment is to be seen among the events that were kept} */
    public boolean shows(Moment moment) {
        return Moments.of(events).has(moment);
    }
}
