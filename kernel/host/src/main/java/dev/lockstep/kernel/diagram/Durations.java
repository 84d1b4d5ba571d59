package dev.lockstep.kernel.diagram;

import java.math.BigDecimal;

/** Nanoseconds as people read them, exact: {@code 250 ms}, {@code 1.5 s}, {@code 1000000007 ns} is {@code 1.000000007 s}. */
final class Durations {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private Durations() {}

    static String text(long nanos) {
        long size = Math.abs(nanos);
        int unit = size >= 1_000_000_000L ? 3 : size >= 1_000_000L ? 2 : size >= 1_000L ? 1 : 0;
        if (nanos == 0) {
            return "0 s";
        }
        return BigDecimal.valueOf(nanos).movePointLeft(3 * unit).stripTrailingZeros().toPlainString() + " " + UNITS[unit];
    }

    /** {@return the duration that an event's detail holds: nanoseconds as a number become words, anything else stays} */
    static String ofDetail(String detail) {
        long nanos = nanos(detail);
        return nanos < 0 ? detail : text(nanos);
    }

    /** {@return nanoseconds, or -1 when the detail is no number} */
    static long nanos(String detail) {
        if (detail.isEmpty() || detail.length() > 18 || !detail.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Long.parseLong(detail);
    }
}
