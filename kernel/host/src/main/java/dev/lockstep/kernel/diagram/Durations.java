package dev.lockstep.kernel.diagram;

import java.math.BigDecimal;
import java.util.List;

/** Nanoseconds as people read them, exact: {@code 250 ms}, {@code 1.5 s}, {@code 1000000007 ns} is {@code 1.000000007 s}. */
final class Durations {
    private static final List<String> UNIT_NAMES = List.of("ns", "µs", "ms", "s");

    private Durations() {}

    static String text(long nanos) {
        long size = Math.abs(nanos);
        int unit = size >= 1_000_000_000L ? 3 : size >= 1_000_000L ? 2 : size >= 1_000L ? 1 : 0;
        if (nanos == 0) {
            return "0 s";
        }
        return BigDecimal.valueOf(nanos).movePointLeft(3 * unit).stripTrailingZeros().toPlainString() + " " + UNIT_NAMES.get(unit);
    }

    /** {@return the duration that an event's detail holds: nanoseconds as a number become words, anything else stays} */
    static String ofDetail(String detail) {
        long nanos = nanos(detail);
        return nanos < 0 ? detail : text(nanos);
    }

    /** {@return nanoseconds of a plain number or of words such as {@code 1500 ms}, or -1 when the detail is neither} */
    static long nanos(String detail) {
        int blank = detail.indexOf(' ');
        if (blank < 0) {
            return number(detail);
        }
        int unit = UNIT_NAMES.indexOf(detail.substring(blank + 1));
        long count = number(detail.substring(0, blank));
        return unit < 0 || count < 0 ? -1 : scaled(count, unit);
    }

    private static long scaled(long count, int unit) {
        long nanos = count;
        for (int i = 0; i < unit; i++) {
            if (nanos > Long.MAX_VALUE / 1_000) {
                return -1;
            }
            nanos *= 1_000;
        }
        return nanos;
    }

    private static long number(String digits) {
        boolean plain = !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Long.parseLong(digits) : -1;
    }
}
