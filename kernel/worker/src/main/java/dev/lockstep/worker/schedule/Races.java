package dev.lockstep.worker.schedule;

import dev.lockstep.worker.program.Race;
import dev.lockstep.worker.trace.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds data races: two accesses of one variable by different tasks, one of them a write, that nothing orders. A race is seen in
 * every schedule in which both accesses happen without an accidental order, whether or not anything goes wrong there.
 */
public final class Races {
    private static final int MOST_VARIABLES = 1 << 16;
    private static final int MOST_RACES = 20;

    /** Who used a variable last, when and where: the last write, and each task's last read since. */
    private static final class Uses {
        int writer = -1;
        int time;
        int site;
        int[] readTimes = {};
        int[] readSites = {};
    }

    private final Run run;
    private final HappensBefore order;
    private final Numbers numbers = new Numbers(Numbers.MOST);
    private final Map<Long, Uses> variables = new HashMap<>();
    private boolean listening;
    private final Map<String, Race> found = new LinkedHashMap<>();

    Races(Run run, HappensBefore order) {
        this.run = run;
        this.order = order;
    }

    /** Whether the next runs look for data races. */
    public void listen(boolean forRaces) {
        listening = forRaces;
    }

    void reset() {
        order.reset(listening);
        if (!variables.isEmpty()) {
            variables.clear();
            numbers.forget();
        }
        if (!found.isEmpty()) {
            found.clear();
        }
    }

    /** {@return the races of the last run, in order of first sight} */
    public List<Race> found() {
        return found.isEmpty() ? List.of() : new ArrayList<>(found.values());
    }

    /** The task uses a field that is not volatile; owner null for a static one. */
    void field(Task task, @Nullable Object owner, int field, boolean write, int site) {
        if (order.isOn()) {
            use(task, Locations.field(owner == null ? 0 : numbers.of(owner), field), run.sites.what(site), write, site);
        }
    }

    void element(Task task, Object array, int index, boolean write, int site) {
        if (order.isOn()) {
            var name = Labels.nameOf(array.getClass());
            use(task, Locations.element(numbers.of(array), index), name.substring(0, name.length() - 1) + index + "]", write, site);
        }
    }

    /** The task calls a method of an object that does not guard itself. */
    void object(Task task, Object object, boolean write, int site) {
        if (order.isOn()) {
            use(task, Locations.object(numbers.of(object)), Labels.nameOf(object.getClass()), write, site);
        }
    }

    private void use(Task task, long key, String name, boolean write, int site) {
        if (task.optimistic && !write) {
            return;
        }
        var uses = variables.get(key);
        if (uses == null) {
            if (variables.size() >= MOST_VARIABLES) {
                return;
            }
            uses = new Uses();
            variables.put(key, uses);
        }
        if (uses.writer >= 0 && !order.knows(task, uses.writer, uses.time)) {
            report(name, uses.writer, true, uses.site, task, write, site);
        }
        if (write) {
            for (int other = 0; other < uses.readTimes.length; other++) {
                if (uses.readTimes[other] > 0 && !order.knows(task, other, uses.readTimes[other])) {
                    report(name, other, false, uses.readSites[other], task, true, site);
                }
            }
            uses.writer = task.number;
            uses.time = order.now(task);
            uses.site = site;
            uses.readTimes = new int[0];
            uses.readSites = new int[0];
        } else {
            read(uses, task, site);
        }
    }

    private void read(Uses uses, Task task, int site) {
        int number = task.number;
        if (number >= uses.readTimes.length) {
            uses.readTimes = Arrays.copyOf(uses.readTimes, number + 1);
            uses.readSites = Arrays.copyOf(uses.readSites, number + 1);
        }
        uses.readTimes[number] = order.now(task);
        uses.readSites[number] = site;
    }

    private void report(String name, int other, boolean otherWrote, int otherSite, Task task, boolean write, int site) {
        var first = run.sites.at(otherSite);
        var race = new Race(name, new Race.Access(other, nameOf(run.tasks.task(other)), otherWrote, first),
                new Race.Access(task.number, nameOf(task), write, run.sites.at(site)));
        if (found.size() >= MOST_RACES || found.putIfAbsent(race.key(), race) != null) {
            return;
        }
        var detail = (otherWrote ? "WROTE " : "READ ") + other + (write ? " WROTE " : " READ ") + first;
        run.recorder.named(Kind.DATA_RACE, task, name, detail, site);
    }

    /** {@return the thread's name; a virtual thread has none unless it is given one} */
    private static String nameOf(Task task) {
        var name = task.thread.getName();
        return name.isEmpty() ? "task " + task.number : name;
    }
}
