package dev.lockstep.worker.schedule;

import java.util.Arrays;

/**
 * What one step of a task touched: a small set of (location, write). Locations are numbers that two runs with a common prefix
 * share for objects seen in that prefix. An object first seen within a step has no such number yet; the step is then
 * {@code fresh}, and two fresh steps count as dependent, whatever they touched.
 */
public final class Accesses {
    private static final int MOST = 64;

    private long[] entries = new long[8];
    private int size;
    private boolean fresh;
    private boolean everything;

    /** {@return whether the order of the two steps can matter} */
    public boolean dependsOn(Accesses other) {
        if (everything || other.everything || (fresh && other.fresh)) {
            return true;
        }
        for (int i = 0; i < size; i++) {
            long mine = entries[i];
            for (int j = 0; j < other.size; j++) {
                long theirs = other.entries[j];
                if ((mine ^ theirs) >>> 1 == 0 && ((mine | theirs) & 1) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return whether nothing was touched} */
    public boolean isEmpty() {
        return size == 0 && !fresh && !everything;
    }

    /** {@return a copy that stays as it is} */
    public Accesses copy() {
        var copy = new Accesses();
        copy.copyOf(this);
        return copy;
    }

    /** Takes over what another holds, without garbage. */
    public void copyOf(Accesses other) {
        if (entries.length < other.size) {
            entries = new long[other.entries.length];
        }
        System.arraycopy(other.entries, 0, entries, 0, other.size);
        size = other.size;
        fresh = other.fresh;
        everything = other.everything;
    }

    void add(long location, boolean write) {
        long entry = location << 1 | (write ? 1 : 0);
        for (int i = 0; i < size; i++) {
            if ((entries[i] ^ entry) >>> 1 == 0) {
                entries[i] |= entry;
                return;
            }
        }
        if (size == MOST) {
            everything = true;
            return;
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = entry;
    }

    void addFresh() {
        fresh = true;
    }

    /** The step did what cannot be steered: it depends on every other step. */
    void addEverything() {
        everything = true;
    }

    boolean wrote(long location) {
        for (int i = 0; i < size; i++) {
            if (entries[i] == (location << 1 | 1)) {
                return true;
            }
        }
        return false;
    }

    boolean has(long location) {
        for (int i = 0; i < size; i++) {
            if (entries[i] >>> 1 == location) {
                return true;
            }
        }
        return false;
    }

    void clear() {
        size = 0;
        fresh = false;
        everything = false;
    }
}
