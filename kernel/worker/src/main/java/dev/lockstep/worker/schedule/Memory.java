package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Fields, array elements and objects that the current task uses: decides whether a use is a decision point, finds out what is
 * shared, collects accesses, sees spinning. Until a second task has been started all of it is private.
 */
public final class Memory {
    private static final long MILLI = 1_000_000;

    private final Run run;
    private final Numbers numbers = new Numbers(Numbers.MOST);
    private final Tracker tracker = new Tracker();
    final Spinners spinners;

    Memory(Run run) {
        this.run = run;
        spinners = new Spinners(run);
    }

    void reset() {
        numbers.forget();
        tracker.forget();
        spinners.reset();
    }

    /** Before a field is read; {@code owner} null for a static one. */
    public void read(@Nullable Object owner, int site) {
        use(owner, site, false);
    }

    /** Before a field is written. {@return whether the trace shows it} */
    public boolean write(@Nullable Object owner, int site) {
        use(owner, site, true);
        return shows(site);
    }

    /** Before an array element is read or written. */
    public void element(Object array, int index, boolean write, int site) {
        if (run.tasks.size() < 2) {
            return;
        }
        var task = run.current();
        var sharing = run.plan().sharing();
        if (sharing.hasSite(site)) {
            run.point(write ? Operation.WRITE : Operation.READ, array, Guard.OPEN, site);
            int number = number(task, array);
            task.accesses.add(Locations.element(number, index), write);
            run.recorder.element(write ? Kind.WROTE : Kind.READ, task, array, index, site);
        }
        if (!write && run.effort.progress.isWatching() && index >= 0 && index < Array.getLength(array)) {
            run.effort.progress.looks(task, key(array, index), Array.get(array, index), site);
        }
        tracker.array(sharing, array, site, task.number, write);
        run.races.element(task, array, index, write, site);
        long key = key(array, index);
        note(task, key, write);
        if (write) {
            run.sightings.polls.writes(task, whole(key));
        }
    }

    /** A call of the current task on an object that does not guard itself. {@return whether it is a decision point here} */
    boolean isShared(int site) {
        return run.plan().sharing().hasSite(site);
    }

    /** Finds out whether tasks share the object. */
    void track(Object object, boolean write, int site) {
        var task = run.current();
        tracker.array(run.plan().sharing(), object, site, task.number, write);
        run.races.object(task, object, write, site);
        note(task, key(object, -1), write);
    }

    /** A step of the current task uses the object, and that is all that is to be known of it. */
    void access(Task task, Object object, boolean write) {
        task.accesses.add(Locations.object(number(task, Owners.of(object))), write);
    }

    /** The current task sees what all did before it that met this object, and they what it did. */
    void meet(Object object) {
        run.order.meet(run.current(), object);
    }

    /** The call that is about to be made uses the object's field of that name; it is a decision point already. */
    public void variable(Object owner, String name, boolean write) {
        if (run.tasks.size() < 2) {
            return;
        }
        var task = run.current();
        int field = run.sites.fieldOf(name);
        if (run.plan().sharing().hasField(field)) {
            task.accesses.add(Locations.field(number(task, owner), field), write);
        } else {
            tracker.field(run.plan().sharing(), owner, field, task.number, write);
        }
        long key = key(owner, field);
        note(task, key, write);
        if (write) {
            run.sightings.polls.writes(task, key);
        }
    }

    /** An operation of the current task uses the object as a whole. */
    public void touch(Object object, boolean write) {
        var task = run.current();
        var met = Owners.of(object);
        task.accesses.add(Locations.object(number(task, met)), write);
        order(task, met, write);
        long key = key(met, -1);
        note(task, key, write);
        if (write && !(met instanceof Executor) && !(met instanceof Future<?>)) {
            run.sightings.polls.writes(task, key);
        }
    }

    /** The current task has taken a lock: that alone is no change which another could wait for. */
    void use(Object lock) {
        uses(Owners.of(lock));
    }

    private void uses(Object met) {
        var task = run.current();
        task.accesses.add(Locations.object(number(task, met)), true);
        order(task, met, false);
        run.sightings.polls.writes(task, key(met, -1));
    }

    private void order(Task task, Object met, boolean write) {
        if (run.order.isOn()) {
            run.order.acquire(task, met);
            if (write) {
                run.order.release(task, met);
            }
        }
    }

    /** The current task has given a lock back, or permits. */
    void free(Object lock) {
        var met = Owners.of(lock);
        uses(met);
        order(run.current(), met, true);
        spinners.changed(key(met, -1));
    }

    /** The current task does something inside the JDK that others may notice, such as handing work to a pool. */
    public void touchJdk() {
        run.current().accesses.add(Locations.JDK, true);
    }

    /** {@return whether values that are read and written at the site are wanted} */
    public boolean shows(int site) {
        return run.effort.progress.isWatching() || records(site);
    }

    /** Uses of fields are recorded that are shared, or watched. */
    private boolean records(int site) {
        return run.recorder.isOn() && (run.plan().sharing().hasField(run.sites.field(site)) || run.recorder.watches(site));
    }

    /** A field was read, or is about to be written. */
    public void happened(Kind kind, @Nullable Object owner, @Nullable Object value, int site) {
        var task = run.current();
        if (kind == Kind.READ && run.effort.progress.isWatching()) {
            run.effort.progress.looks(task, key(owner, run.sites.field(site)), value, site);
        }
        if (records(site)) {
            run.recorder.memory(kind, task, owner, -1, value, site);
        }
    }

    /** At a loop's back edge. */
    public void loop(int site) {
        run.check();
        if (run.tasks.size() < 2 && !run.current().loops.hasReadClock()) {
            return;
        }
        spinners.loop(run.current(), site);
    }

    /** The current task looks at the clock. {@return virtual nanoseconds} */
    public long clock() {
        var task = run.current();
        task.accesses.add(Locations.TIME, false);
        task.loops.readClock();
        spinners.happens();
        return run.clock.now();
    }

    /** {@return virtual milliseconds since the epoch} */
    public long wallClock() {
        return clock() / MILLI + Clock.EPOCH_MILLIS;
    }

    /** {@return the virtual time, as exact as it is} */
    public Instant instant() {
        return Instant.ofEpochMilli(Clock.EPOCH_MILLIS).plusNanos(clock());
    }

    /** A call that cannot be steered: visible, and dependent on everything. */
    public void uncontrolled(String call, int site) {
        run.current().accesses.addEverything();
        run.recorder.uncontrolled(call, site);
    }

    void touchMonitor(Task task, Object object) {
        task.accesses.add(Locations.monitor(number(task, object)), true);
        if (object instanceof PrintStream) {
            task.accesses.add(Locations.OUTPUT, true); // who prints needs it
        }
        var its = object instanceof Thread thread ? run.tasks.of(thread) : null;
        if (its != null) {
            task.accesses.add(Locations.life(its), false); // whose end needs it
        }
        run.order.meet(task, object);
    }

    int number(Object object) {
        return numbers.of(object);
    }

    private void use(@Nullable Object owner, int site, boolean write) {
        if (run.tasks.size() < 2) {
            return;
        }
        var task = run.current();
        var sharing = run.plan().sharing();
        int field = run.sites.field(site);
        if (sharing.hasField(field)) {
            run.point(write ? Operation.WRITE : Operation.READ, owner, Guard.OPEN, site);
            int number = owner == null ? 0 : number(task, owner);
            task.accesses.add(Locations.field(number, field), write);
        } else {
            tracker.field(sharing, owner, field, task.number, write);
        }
        if (run.order.isOn()) {
            if (run.sites.isVolatile(site)) {
                run.order.ordered(task, owner, field, write);
            } else {
                run.races.field(task, owner, field, write, site);
            }
        }
        long key = key(owner, field);
        note(task, key, write);
        if (write) {
            run.sightings.polls.writes(task, key);
        }
    }

    private int number(Task task, Object object) {
        int known = numbers.size();
        int number = numbers.of(object);
        if (number > known) {
            task.accesses.addFresh();
        }
        return number;
    }

    void note(Task task, Object object, int part, boolean write) {
        note(task, key(object, part), write);
    }

    /** The current task wanted to take something, and there was nothing. */
    public void missed() {
        run.current().loops.miss();
    }

    void note(Task task, long key, boolean write) {
        boolean tries = task.attempts.areAnnounced();
        if (write && tries) {
            task.attempts.add(key);
        }
        if (!write || tries) {
            task.loops.read(key);
            return;
        }
        task.loops.change();
        spinners.happens();
        spinners.changed(key);
    }

    /** {@return the key of the object as a whole, given that of one of its parts} */
    static long whole(long key) {
        return key | 0xFFFF_FFFFL;
    }

    static long key(@Nullable Object owner, int part) {
        return (long) System.identityHashCode(owner) << 32 | part & 0xFFFF_FFFFL;
    }
}
