package dev.lockstep.worker.schedule;

import java.util.Arrays;

/** What a task has read since its last visit to a loop's back edge, and whether it changed anything: how spinning is seen. */
final class Loops {
    /** What a task does at a back edge: goes on, waits for what others change, or works so long that others must have their turn. */
    enum Round { GOES, WAITS, WORKS }

    private static final int MOST_READS = 16;
    /** Rounds in a row of loops that do not count: of those that use what tasks share, of those that do not. */
    private static final int MOST_ROUNDS = 1_000;
    private static final int MOST_SILENT_ROUNDS = 100_000;
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
    /** Rounds since others last had their turn, and of how many it rests now. */
    private int works;
    /** Whether it used what tasks share in one of them: the round of an outer loop may begin where an inner one has ended. */
    private boolean shares;
    private int rests;
    /** How often it was set aside when it looked at the clock. */
    private int looks;
    final Naps naps = new Naps();
    /** It was set aside for waiting in a loop that counts, and might have come to its end instead. */
    private boolean doubted;
    /** In this round it wanted to take something, and there was nothing. */
    private boolean missed;

    void clear() {
        size = 0;
        site = -1;
        rounds = 0;
        changed = false;
        clock = false;
        missed = false;
        doubted = false;
        rest();
        rests = 0;
        looks = 0;
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

    boolean isDoubted() {
        return doubted;
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

    /** At a back edge. */
    Round round(int here, boolean counted, long changes) {
        boolean silent = size == 0 && !clock && !changed;
        shares |= !silent;
        doubted = false;
        if (silent) {
            return worksOn(counted) ? Round.WORKS : Round.GOES;
        }
        boolean idle = here == site && !changed;
        rounds = idle ? rounds + 1 : 0;
        site = here;
        if (idle && rounds >= (counted ? COUNTED_ROUNDS : 1)) {
            rests = 0;
            doubted = counted;
            return Round.WAITS;
        }
        if (worksOn(counted)) {
            return Round.WORKS;
        }
        next(changes);
        return Round.GOES;
    }

    private boolean worksOn(boolean counted) {
        if (counted || ++works < (shares ? MOST_ROUNDS : MOST_SILENT_ROUNDS)) {
            return false;
        }
        rests = works;
        rest();
        if (clock) {
            // A millisecond at first, so that a loop does not run far past what it waits for.
            rests = Math.min(rests, 1 << Math.min(looks++, 10));
        }
        return true;
    }

    /** Another task has its turn. */
    void rest() {
        works = 0;
        shares = false;
    }

    /** {@return after how many rounds of work it was set aside; 0 when it was for waiting} */
    int worked() {
        return rests;
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
