package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** What is wrong in a run though nothing fails by it: an event for each, once. Looked for in the runs that listen for races too. */
public final class Sightings {
    private static final int MOST = 20;

    private final Run run;
    final LockOrders lockOrders;
    final LostFailures lostFailures;
    final Polls polls;
    private final Pools pools;
    private final Map<String, Sighting> found = new LinkedHashMap<>();

    Sightings(Run run) {
        this.run = run;
        lockOrders = new LockOrders(run);
        lostFailures = new LostFailures(run);
        polls = new Polls(run);
        pools = new Pools(run);
    }

    void reset() {
        lockOrders.reset();
        lostFailures.reset();
        polls.reset();
        pools.reset();
        if (!found.isEmpty()) {
            found.clear();
        }
    }

    /** {@return those of the last run, in order of first sight} */
    public List<Sighting> found() {
        return found.isEmpty() ? List.of() : new ArrayList<>(found.values());
    }

    /** The current task looks at a future, or calls something else. */
    public void calls(Object receiver, String what) {
        if (isOn()) {
            lostFailures.calls(receiver, what);
        }
    }

    /** The JDK tells of a job given to a pool, or of a future that is about to fail. */
    void told(Object about, Object what) {
        if (!isOn()) {
            return;
        }
        if (what instanceof Throwable thrown && about instanceof Future<?> future) {
            lostFailures.fails(future, thrown);
        } else {
            pools.given(what);
        }
    }

    /** No task can go on before time does. */
    void stalled() {
        if (isOn()) {
            pools.look();
        }
    }

    /** Nothing more happens in the run. */
    void conclude() {
        if (isOn()) {
            polls.conclude();
            lostFailures.conclude();
        }
    }

    /** A task is left behind for good; the trace has an event of its own for it. */
    void leak(Task task) {
        if (isOn() && (task.ofJdk || !task.daemon || task.thread.isVirtual())) {
            var target = task.target;
            var part = part(task, target == null ? "" : run.recorder.label(target), task.site, "", -1);
            var sighting = new Sighting(Kind.LEAK, List.of(part), false);
            found.putIfAbsent(sighting.key(), sighting);
        }
    }

    /** {@return whether this run is looked at} */
    boolean isOn() {
        return run.order.isOn();
    }

    /** The task at that place shows it. */
    void add(Sighting sighting, Task task, String object, int site) {
        if (found.size() < MOST && found.putIfAbsent(sighting.key(), sighting) == null) {
            run.recorder.named(sighting.kind(), task, object, sighting.detail(), site);
        }
    }

    /** What one task alone shows at that place. */
    void add(Kind kind, Task task, String object, int site) {
        add(new Sighting(kind, List.of(part(task, object, site, "", -1)), false), task, object, site);
    }

    Sighting.Part part(Task task, String object, int site, String other, int otherSite) {
        return new Sighting.Part(task.number, task.thread.getName(), object, run.sites.at(site), other, run.sites.at(otherSite));
    }
}
