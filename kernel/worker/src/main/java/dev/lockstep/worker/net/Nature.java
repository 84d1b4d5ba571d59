package dev.lockstep.worker.net;

/**
 * What one connection's line is like: drawn from the seed and the connection's number, so the same in every run. Up to seed 1 the
 * lines are good: each way takes 100 µs. Other seeds give every line its own latency, and now and then refuse or reset one.
 *
 * @param latency nanoseconds from one end to the other
 * @param refused whether the connection is refused though somebody listens
 * @param resetAfter the line is reset when so many writes have been made on it; 0: never
 */
record Nature(long latency, boolean refused, int resetAfter) {
    private static final long GOOD_LATENCY = 100_000;
    private static final long MOST_LATENCY = 5_000_000;
    private static final int RARE = 8;

    static Nature of(long seed, int connection) {
        if (seed >= 0 && seed <= 1) {
            return new Nature(GOOD_LATENCY, false, 0);
        }
        long draw = mixed(seed * 0x9E3779B97F4A7C15L + connection);
        long latency = 1_000 * (50 + Long.remainderUnsigned(draw, MOST_LATENCY / 1_000));
        int fate = (int) (draw >>> 48) % RARE;
        return new Nature(latency, fate == 0, fate == 1 ? 1 + (int) (draw >>> 40 & 3) : 0);
    }

    /** Between real threads: as quick as can be. */
    static Nature direct() {
        return new Nature(0, false, 0);
    }

    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
