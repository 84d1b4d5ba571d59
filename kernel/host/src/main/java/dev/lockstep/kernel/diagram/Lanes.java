package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.EnumSet;
import java.util.Set;

/** What gets a lane of its own in a sequence diagram; any mix may be chosen. */
public enum Lanes {
    /** Every task that takes part: locks and variables appear as notes on it unless they have lanes themselves. */
    TASKS,
    /** Every watched object and every queue: calls and returns, and what is put in and taken out, are arrows to and from it. */
    OBJECTS,
    /** Every lock and monitor. */
    LOCKS,
    /** Every variable that was seen read or written. */
    VARIABLES;

    /** {@return the mix that shows this run best: watched objects and queues when there are any, else tasks alone} */
    public static Set<Lanes> suitedTo(Trace trace) {
        var lanes = EnumSet.of(TASKS);
        for (TraceEvent event : trace.events()) {
            if (event.kind() == Kind.CALLED || event.kind() == Kind.PUT) {
                lanes.add(OBJECTS);
                break;
            }
        }
        return lanes;
    }
}
