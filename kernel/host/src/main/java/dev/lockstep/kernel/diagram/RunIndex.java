package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.Trace;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A run prepared for stepping: any state is at most a few hundred events of work away. Immutable; made once per run in one pass
 * over its events, which are taken to have {@code seq} 0, 1, 2 ….
 */
public final class RunIndex {
    private static final int DISTANCE = 512;
    private final List<TraceEvent> events;
    /** The k-th one has seen the first {@code k × DISTANCE} events, and is never changed again. */
    private final List<Replay> marks = new ArrayList<>();

    private RunIndex(List<TraceEvent> events) {
        this.events = events;
        var replay = new Replay(Waits.of(events));
        for (int i = 0; i < events.size(); i++) {
            if (i % DISTANCE == 0) {
                marks.add(replay.copy());
            }
            replay.apply(events.get(i));
        }
        marks.add(replay);
    }

    /** {@return the index of that run} */
    public static RunIndex of(Trace trace) {
        return new RunIndex(trace.events());
    }

    /** {@return where everything stands right after event {@code seq}; before the first for -1} */
    public RunState at(long seq) {
        return replayedTo(seq).state();
    }

    /** {@return what every task has done up to and including event {@code seq}} */
    public TaskTable table(long seq) {
        return TaskTable.of(replayedTo(seq));
    }

    private Replay replayedTo(long seq) {
        int count = Math.clamp(seq + 1, 0, events.size());
        if (count == events.size()) {
            return marks.getLast();
        }
        int mark = count / DISTANCE;
        Replay replay = marks.get(mark).copy();
        for (int i = mark * DISTANCE; i < count; i++) {
            replay.apply(events.get(i));
        }
        return replay;
    }
}
