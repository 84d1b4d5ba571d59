package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Sighting;
import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong in a run though nothing fails by it: an event for each, once. Looked for in the runs that listen for races too. */
public final class Sightings {
    private static final int MOST = 20;

    private final Run run;
    final LockOrders lockOrders;
    private final Map<String, Sighting> found = new LinkedHashMap<>();

    Sightings(Run run) {
        this.run = run;
        lockOrders = new LockOrders(run);
    }

    void reset() {
        lockOrders.reset();
        if (!found.isEmpty()) {
            found.clear();
        }
    }

    /** {@return those of the last run, in order of first sight} */
    public List<Sighting> found() {
        return found.isEmpty() ? List.of() : new ArrayList<>(found.values());
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
