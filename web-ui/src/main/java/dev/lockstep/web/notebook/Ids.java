package dev.lockstep.web.notebook;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids after RFC 9562, version 7: no two are the same anywhere, and later ones of one server sort after earlier ones. Thread-safe. */
public final class Ids {
    private static final int COUNTER_BITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** {@return an id that nothing else has} */
    public static UUID fresh() {
        return at(System.currentTimeMillis());
    }

    /** The twelve bits behind the milliseconds count on, so that two ids of one millisecond are in order as well. */
    static UUID at(long millis) {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, millis << COUNTER_BITS));
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000 | (tick & ((1 << COUNTER_BITS) - 1));
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** {@return an id without dashes behind one letter that says of what it is} */
    public static String named(char what) {
        return what + fresh().toString().replace("-", "");
    }
}
