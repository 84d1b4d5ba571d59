package dev.lockstep.worker.schedule;

import java.util.Arrays;

/** What a task has read since its last visit to a loop's back edge, and whether it changed anything: how spinning is seen. */
final class Loops {
    private static final int MOST_READS = 16;
    /** A loop that counts may be about to end by itself: it is believed for so many rounds. */
    private static final int COUNTED_ROUNDS = 16;

    private final long[] reads = new long[MOST_READS];
    private int size;
    private int site = -1;
    private int rounds;
    private boolean changed;
    private boolean clock;
    /** How many changes there had been when the round began. */
    private long began;
    final Naps naps = new Naps();
    /** In this round it wanted to take something, and there was nothing. */
    private boolean missed;

    void clear() {
        size = 0;
        site = -1;
        rounds = 0;
        changed = false;
        clock = false;
        missed = false;
        naps.clear();
    }

    void read(long location) {
        naps.looked();
        if (size >= MOST_READS) {
            changed = true;
            return;
        }
        for (int i = 0; i < size; i++) {
            if (reads[i] == location) {
                return;
            }
        }
        reads[size++] = location;
    }

    /** {@return what it has read} */
    long[] reads() {
        return Arrays.copyOf(reads, size);
    }

    void change() {
        changed = true;
    }

    void miss() {
        missed = true;
    }

    boolean hasMissed() {
        return missed;
    }

    void readClock() {
        clock = true;
    }

    boolean hasReadClock() {
        return clock;
    }

    boolean waitsFor(long location) {
        for (int i = 0; i < size; i++) {
            if (reads[i] == location) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether others have changed something since the round began: what it read may be past} */
    boolean isStale(long changes) {
        return began != changes;
    }

    /** At a back edge. {@return whether the round since the last visit here read state, changed nothing, and was one too many} */
    boolean spins(int here, boolean counted, long changes) {
        if (size == 0 && !clock && !changed) {
            return false;
        }
        boolean idle = here == site && !changed;
        rounds = idle ? rounds + 1 : 0;
        site = here;
        if (idle && rounds >= (counted ? COUNTED_ROUNDS : 1)) {
            return true;
        }
        next(changes);
        return false;
    }

    /** A new round begins. */
    void next(long changes) {
        began = changes;
        size = 0;
        changed = false;
        clock = false;
        missed = false;
    }
}
