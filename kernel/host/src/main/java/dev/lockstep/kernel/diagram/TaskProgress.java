package dev.lockstep.kernel.diagram;

import dev.lockstep.kernel.diagram.RunState.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One task while its run is read event by event; mutable, owned by one {@link Replay}. */
final class TaskProgress {
    final int task;
    String name;
    Phase phase = Phase.READY;
    String waitsFor = "";
    String at = "";
    /** What it does as soon as another goes on. */
    Waits.Next next = Waits.Next.READY;
    /** Label to how often it is held. */
    final Map<String, Integer> holds = new LinkedHashMap<>();
    long polls;
    long wakes;
    long parks;
    private long busy;
    private long idle;
    private long since;

    TaskProgress(int task, String name, long time) {
        this.task = task;
        this.name = name;
        this.since = time;
    }

    TaskProgress copy() {
        var copy = new TaskProgress(task, name, since);
        copy.phase = phase;
        copy.waitsFor = waitsFor;
        copy.at = at;
        copy.next = next;
        copy.holds.putAll(holds);
        copy.polls = polls;
        copy.wakes = wakes;
        copy.parks = parks;
        copy.busy = busy;
        copy.idle = idle;
        return copy;
    }

    /** From {@code time} on it does this, waiting for that. */
    void enter(Phase next, String what, long time) {
        busy = busyAt(time);
        idle = idleAt(time);
        since = time;
        phase = next;
        waitsFor = what;
    }

    long busyAt(long time) {
        return busy + (phase == Phase.RUNNING || phase == Phase.READY ? time - since : 0);
    }

    long idleAt(long time) {
        return idle + (phase == Phase.RUNNING || phase == Phase.READY || phase == Phase.ENDED ? 0 : time - since);
    }

    void hold(String lock) {
        holds.merge(lock, 1, Integer::sum);
    }

    /** {@return whether it let go of it altogether} */
    boolean release(String lock) {
        return holds.computeIfPresent(lock, (label, times) -> times == 1 ? null : times - 1) == null;
    }

    List<String> held() {
        return List.copyOf(holds.keySet());
    }
}
