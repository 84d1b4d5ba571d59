package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records what happens in a run, as columns that become {@link TraceEvent}s when asked for, or only as a rolling hash. The hash
 * is over everything but causes; it is equal in any two runs of one schedule of the same code, in whichever mode and session.
 */
public final class Recorder {
    /** How much is recorded. */
    public enum Mode { OFF, HASH, KEEP }

    private record Change(Object from, Object to) {
        @Override
        public String toString() {
            return from + " → " + to;
        }
    }

    private record Last(long seq, Object value) {}

    private final Run run;
    private final Labels labels = new Labels();
    /** Apart from the labels, which count the objects that are seen. */
    private final Numbers identities = new Numbers(Numbers.MOST);
    private final Values values = new Values(labels);
    private final Columns columns = new Columns();
    private final Map<Long, Last> written = new HashMap<>();
    private final Map<Integer, Long> releases = new HashMap<>();
    private final Parcels parcels = new Parcels();
    private final Set<String> uncontrolled = new LinkedHashSet<>();
    private @Nullable Stored stored;
    private Mode mode = Mode.OFF;
    private Watch watch = new Watch(List.of(), List.of());
    private long count;
    private long hash;
    private int most;

    Recorder(Run run) {
        this.run = run;
    }

    /** From the next run on, records in this mode, at most so many events; what is watched is shown too. */
    public void configure(Mode how, Watch what, int limit) {
        mode = how;
        watch = what;
        most = limit;
    }

    /** {@return how many events there were, kept or not} */
    public long count() {
        return count;
    }

    /** {@return the hash of the run so far; 0 when nothing is recorded} */
    public long hash() {
        return hash;
    }

    /** {@return calls that could not be steered, with their places, in order of first sight} */
    public List<String> uncontrolled() {
        return List.copyOf(uncontrolled);
    }

    /** {@return the events kept, from number {@code from} on} */
    public List<TraceEvent> events(long from) {
        settle();
        var events = new ArrayList<TraceEvent>();
        for (int i = (int) from; i < columns.size(); i++) {
            events.add(columns.event(i, labels, run.sites));
        }
        return events;
    }

    void reset() {
        stored = null;
        count = 0;
        hash = 0;
        labels.forget();
        identities.forget();
        if (!uncontrolled.isEmpty()) {
            uncontrolled.clear();
        }
        if (mode != Mode.OFF) {
            columns.clear();
            written.clear();
            releases.clear();
            parcels.forget();
        }
    }

    boolean isOn() {
        return mode != Mode.OFF;
    }

    boolean watches(int site) {
        return mode != Mode.OFF && watch.field(run.sites.what(site));
    }

    /** {@return whether calls at a method's site are recorded} */
    public boolean watchesCall(@Nullable Object self, int site) {
        return mode != Mode.OFF && watch.call(self, run.sites.what(site));
    }

    String label(Object object) {
        return labels.label(labels.number(object));
    }

    /** {@return the event's number; -1 when nothing is recorded} */
    long event(Kind kind, Task task, @Nullable Object object, @Nullable Object detail, int site) {
        return mode == Mode.OFF ? -1 : add(kind, task, labels.number(object), 0, "", detail, site);
    }

    /** An event about something that has a name of its own. */
    long named(Kind kind, Task task, String name, @Nullable Object detail, int site) {
        return mode == Mode.OFF ? -1 : add(kind, task, 0, 0, name, detail, site);
    }

    /** A read, or a write about to happen, of a field or with {@code index} 0 or more of an array element. */
    void memory(Kind kind, Task task, @Nullable Object owner, int index, @Nullable Object value, int site) {
        if (mode == Mode.OFF) {
            return;
        }
        int number = labels.number(owner);
        int part = index >= 0 ? -1 - index : run.sites.field(site);
        long place = (long) number << 32 | part & 0xFFFF_FFFFL;
        settle();
        var last = written.get(place);
        var now = value instanceof Stored open ? open : values.of(value);
        if (kind == Kind.READ) {
            if (last != null && last.seq >= 0) {
                task.caused(last.seq);
            }
            add(kind, task, number, part, "", now, site);
            if (last == null) {
                written.put(place, new Last(-1, now));
            }
        } else {
            long seq = add(kind, task, number, part, "", last == null ? now : new Change(last.value, now), site);
            written.put(place, new Last(seq, now));
            stored = now instanceof Stored open ? open : null;
        }
    }

    /** A use of an array element. What is written is seen afterwards, before anything else is recorded: nobody else has been on turn. */
    void element(Kind kind, Task task, Object array, int index, int site) {
        if (mode != Mode.OFF && index >= 0 && index < Array.getLength(array)) {
            memory(kind, task, array, index, kind == Kind.READ ? Array.get(array, index) : new Stored(array, index), site);
        }
    }

    /** The current task has put an item into a queue. */
    public void put(Object queue, Object item, int site) {
        if (mode != Mode.OFF) {
            parcels.put(labels.number(queue), item, event(Kind.PUT, run.current(), queue, values.of(item), site));
        }
    }

    /** The current task has taken an item out of a queue. */
    public void taken(Object queue, Object item, int site) {
        if (mode != Mode.OFF) {
            var task = run.current();
            long cause = parcels.take(labels.number(queue), item);
            if (cause >= 0) {
                task.caused(cause);
            }
            event(Kind.TAKEN, task, queue, values.of(item), site);
        }
    }

    private void settle() {
        if (stored != null) {
            stored.settle();
            stored = null;
        }
    }

    /** A call or return of a watched method, with the values that go in or come out. */
    public void call(Kind kind, @Nullable Object self, @Nullable Object[] arguments, int site) {
        if (mode == Mode.OFF) {
            return;
        }
        var what = run.sites.what(site);
        int dot = what.indexOf('.');
        var words = new StringBuilder(what.substring(dot + 1)).append(kind == Kind.CALLED ? "(" : " → ");
        for (int i = 0; i < arguments.length; i++) {
            words.append(i == 0 ? "" : ", ").append(values.of(arguments[i]));
        }
        boolean nothing = kind == Kind.RETURNED && arguments.length == 0;
        var detail = nothing ? "" : words.append(kind == Kind.CALLED ? ")" : "").toString();
        add(kind, run.current(), labels.number(self), 0, self == null && dot > 0 ? what.substring(0, dot) : "", detail, site);
    }

    /** {@return a number for the object that is the same in every run of a schedule} */
    public int identity(Object object) {
        return 0x1000 + identities.of(object);
    }

    void finding(Kind kind, int task, String detail) {
        named(kind, run.tasks.task(task), "", detail, run.tasks.task(task).site);
    }

    void uncontrolled(String call, int site) {
        if (uncontrolled.add(call + " at " + run.sites.at(site))) {
            named(Kind.UNCONTROLLED, run.current(), call, null, site);
        }
    }

    long released(@Nullable Object lock) {
        return mode == Mode.OFF || lock == null ? -1 : releases.getOrDefault(labels.number(lock), -1L);
    }

    void releasing(Object lock, long seq) {
        if (mode != Mode.OFF) {
            releases.put(labels.number(lock), seq);
        }
    }

    private long add(Kind kind, Task task, int number, int part, String name, @Nullable Object detail, int site) {
        if (kind.group() != Kind.Group.FINDING) {
            settle();
        }
        mix(kind.ordinal() << 16 | task.number);
        mix(run.clock.now());
        mix(number == 0 ? name.hashCode() : labels.hash(number));
        mix(part < 0 ? part : part == 0 ? 0 : run.sites.name(part).hashCode());
        mix(run.sites.hash(site));
        mix(detail == null ? 0 : detail.hashCode());
        if (mode == Mode.KEEP && columns.size() < most) {
            columns.add(kind, task.number, number, part, name, detail, site, run.clock.now(), task.cause);
        }
        task.caused(-1);
        return count++;
    }

    private void mix(long value) {
        hash = (Long.rotateLeft(hash, 5) ^ value) * 0x517CC1B727220A95L;
    }
}
