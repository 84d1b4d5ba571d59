package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.RunState.Phase;
import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a task waits for after an event of its own that does not say so. A trace tells of a join when it is over: from the event before it to
 * the end of the other task, the first one could not go on. And whoever has not ended when a run is stuck has been waiting since its last event.
 */
final class Waits {
    /** What a task does from an event on, once another one goes on. */
    record Next(Phase phase, String what) {
        static final Next READY = new Next(Phase.READY, "");
    }

    private final Map<Integer, Next> after = new HashMap<>();

    private Waits() {}

    static Waits unknown() {
        return new Waits();
    }

    static Waits of(List<TraceEvent> events) {
        var waits = new Waits();
        Map<Integer, Integer> lastOf = new HashMap<>();
        boolean stuck = false;
        for (int i = 0; i < events.size(); i++) {
            TraceEvent event = events.get(i);
            if (event.kind().group() == Kind.Group.FINDING) {
                stuck |= event.kind() == Kind.STUCK;
                continue;
            }
            Integer before = lastOf.put(event.task(), i);
            if (event.kind() == Kind.JOINED && before != null && event.cause() > before) {
                waits.after.put(before, new Next(Phase.JOINS, event.object()));
            }
        }
        if (stuck) {
            lastOf.values().forEach(last -> waits.after.putIfAbsent(last, new Next(Phase.PARKED, "")));
        }
        return waits;
    }

    Next after(long seq) {
        return after.getOrDefault((int) seq, Next.READY);
    }
}
