package dev.lockstep.worker.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The choices made in a run, how many ways there were at each, and the number of the event that came next. */
public final class Choices {
    private int[] taken = new int[32];
    private int[] ways = new int[32];
    private long[] events = new long[32];
    private int size;
    private boolean leftOut;

    /** {@return whether a task that could go on had to let others, or time: schedules in which it goes on and on are left out} */
    public boolean isSomeLeftOut() {
        return leftOut;
    }

    /** {@return how many choices were made} */
    public int size() {
        return size;
    }

    /** {@return the index taken at that choice} */
    public int taken(int position) {
        return taken[position];
    }

    /** {@return how many candidates there were} */
    public int ways(int position) {
        return ways[position];
    }

    /** {@return the indices taken, trailing zeros included} */
    public List<Integer> taken() {
        return listOf(taken);
    }

    /** {@return the number of candidates at each} */
    public List<Integer> ways() {
        return listOf(ways);
    }

    /** {@return for each choice the number of the next event; only when events are recorded} */
    public List<Long> events() {
        return Arrays.stream(events, 0, size).boxed().toList();
    }

    void clear() {
        size = 0;
        leftOut = false;
    }

    void leaveOut() {
        leftOut = true;
    }

    void add(int index, int count, long event) {
        if (size == taken.length) {
            taken = Arrays.copyOf(taken, size * 2);
            ways = Arrays.copyOf(ways, size * 2);
            events = Arrays.copyOf(events, size * 2);
        }
        taken[size] = index;
        ways[size] = count;
        events[size++] = event;
    }

    private List<Integer> listOf(int[] from) {
        var list = new ArrayList<Integer>(size);
        for (int i = 0; i < size; i++) {
            list.add(from[i]);
        }
        return list;
    }
}
