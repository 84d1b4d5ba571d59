package dev.lockstep.worker.schedule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each task knows of the others, as vector clocks: a start hands knowledge on, an end gives it to who waits for it, and what is
 * released is acquired with whatever was released before. Where the JDK synchronises inside, more is taken for ordered than must
 * be, never less: two accesses that are not ordered here are not ordered by the Java Memory Model.
 */
final class HappensBefore {
    /** What is handed from task to task inside the JDK: jobs to pools, results to who asks. */
    static final Object JDK = "what the JDK hands over";
    /** All writes of volatile fields, seen by handles and field updaters. */
    static final Object VOLATILES = "volatile fields";
    /** All that handles and field updaters do, seen by reads of volatile fields. */
    static final Object HANDLES = "handles";

    private final Numbers numbers = new Numbers(Numbers.MOST);
    private final Map<Long, int[]> released = new HashMap<>();
    private int[][] clocks = new int[16][];
    private boolean on;

    /** A run begins; without {@code listen} nothing is known and nothing is kept. */
    void reset(boolean listen) {
        if (on) {
            numbers.forget();
            released.clear();
            Arrays.fill(clocks, null);
        }
        on = listen;
    }

    boolean isOn() {
        return on;
    }

    /** {@return the task's own time} */
    int now(Task task) {
        return clock(task)[task.number];
    }

    /** {@return whether what another did at its time came before what the task does now} */
    boolean knows(Task task, int other, int time) {
        var clock = clock(task);
        return other == task.number || other < clock.length && clock[other] >= time;
    }

    /** {@return what the task knows now, as a clock of its own} */
    int[] copy(Task task) {
        return clock(task).clone();
    }

    void started(Task by, Task child) {
        if (on) {
            join(child, clock(by));
            clock(by)[by.number]++;
        }
    }

    void joined(Task by, Task other) {
        if (on) {
            join(by, clock(other));
        }
    }

    void acquire(Task task, Object object) {
        if (on) {
            acquire(task, Locations.object(numbers.of(object)));
        }
    }

    void release(Task task, Object object) {
        if (on) {
            release(task, Locations.object(numbers.of(object)));
        }
    }

    /** Both: the order of all such operations on the object is an order of what the tasks do around them. */
    void meet(Task task, Object object) {
        acquire(task, object);
        release(task, object);
    }

    /** A read of a volatile field, or after it a write. */
    void ordered(Task task, @Nullable Object owner, int field, boolean write) {
        long key = Locations.field(owner == null ? 0 : numbers.of(owner), field);
        if (write) {
            release(task, key);
            release(task, VOLATILES);
        } else {
            acquire(task, key);
            acquire(task, HANDLES);
        }
    }

    private void acquire(Task task, long key) {
        var known = released.get(key);
        if (known != null) {
            join(task, known);
        }
    }

    private void release(Task task, long key) {
        var mine = clock(task);
        var known = released.get(key);
        released.put(key, known == null ? mine.clone() : merged(known, mine));
        mine[task.number]++;
    }

    private void join(Task task, int[] other) {
        var all = merged(clock(task), other); // before the array is looked at: the clock of a new task may be in a longer one
        clocks[task.number] = all;
        for (int i = 0; i < task.locks.size(); i++) {
            var hold = task.locks.get(i);
            hold.without = merged(hold.without, other);
        }
    }

    private static int[] merged(int[] into, int[] other) {
        var all = into.length < other.length ? Arrays.copyOf(into, other.length) : into;
        for (int i = 0; i < other.length; i++) {
            all[i] = Math.max(all[i], other[i]);
        }
        return all;
    }

    private int[] clock(Task task) {
        int number = task.number;
        if (number >= clocks.length) {
            clocks = Arrays.copyOf(clocks, number * 2);
        }
        var clock = clocks[number];
        if (clock == null || clock.length <= number) {
            clock = clock == null ? new int[number + 1] : Arrays.copyOf(clock, number + 1);
            clock[number] = 1;
            clocks[number] = clock;
        }
        return clock;
    }
}
