package dev.lockstep.worker.program;

import dev.lockstep.worker.trace.TraceEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each event of a trace, how many events of each task happen before it, itself included. */
final class VectorClocks {
    private final Map<Long, int[]> bySeq;

    private VectorClocks(Map<Long, int[]> bySeq) {
        this.bySeq = bySeq;
    }

    static VectorClocks of(List<TraceEvent> trace) {
        var bySeq = new HashMap<Long, int[]>();
        var latest = new HashMap<Integer, int[]>();
        for (var event : trace) {
            var clock = join(latest.getOrDefault(event.task(), new int[0]), bySeq.getOrDefault(event.cause(), new int[0]), event.task() + 1);
            clock[event.task()]++;
            latest.put(event.task(), clock);
            bySeq.put(event.seq(), clock);
        }
        return new VectorClocks(bySeq);
    }

    private static int[] join(int[] one, int[] other, int least) {
        var clock = Arrays.copyOf(one, Math.max(least, Math.max(one.length, other.length)));
        for (int i = 0; i < other.length; i++) {
            clock[i] = Math.max(clock[i], other[i]);
        }
        return clock;
    }

    boolean isBefore(TraceEvent first, TraceEvent second) {
        return first.seq() != second.seq() && at(second, first.task()) >= at(first, first.task());
    }

    boolean areConcurrent(TraceEvent one, TraceEvent other) {
        return one.seq() != other.seq() && !isBefore(one, other) && !isBefore(other, one);
    }

    private int at(TraceEvent event, int task) {
        var clock = bySeq.getOrDefault(event.seq(), new int[0]);
        return task < clock.length ? clock[task] : 0;
    }
}
