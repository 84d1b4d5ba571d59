package dev.lockstep.lessons.read;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it: {@code 7s}, {@code 1.5s}, {@code 2min 30s}. */
final class VirtualTime {
    private static final Pattern PART = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(ns|us|ms|s|min|h) *");
    private static final Map<String, Long> NANOS = Map.of("ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L,
        "min", 60_000_000_000L, "h", 3_600_000_000_000L);

    private VirtualTime() {}

    /** {@return the time, or empty when it is none} */
    static Optional<Duration> parse(String text) {
        Matcher part = PART.matcher(text);
        var nanos = BigDecimal.ZERO;
        while (part.lookingAt()) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(NANOS.getOrDefault(part.group(2), 0L))));
            part.region(part.end(), text.length());
        }
        boolean whole = part.regionStart() == text.length() && !text.isEmpty() && nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return whole ? Optional.of(Duration.ofNanos(nanos.longValue())) : Optional.empty();
    }
}
