package dev.lockstep.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is limited, under the name that the file of limits and the messages use. */
public enum Limit {
    HEAP(Unit.BYTES, 16L << 20, 16L << 30),
    OFF_HEAP(Unit.BYTES, 1L << 20, 4L << 30),
    METASPACE(Unit.BYTES, 32L << 20, 1L << 30),
    STACK(Unit.BYTES, 256L << 10, 64L << 20),
    MEMORY(Unit.BYTES, 256L << 20, 64L << 30),
    THREADS(Unit.COUNT, 8, 100_000),
    OPEN_FILES(Unit.COUNT, 64, 100_000),
    FILE_SIZE(Unit.BYTES, 1L << 20, 4L << 30),
    DISK(Unit.BYTES, 1L << 20, 4L << 30),
    CPU(Unit.SECONDS, 10, 1_000_000),
    WALL(Unit.SECONDS, 1, 3_600),
    STEPS(Unit.COUNT, 1_000, 1_000_000_000),
    OUTPUT(Unit.BYTES, 1L << 10, 64L << 20),
    TRACE_EVENTS(Unit.COUNT, 1_000, 10_000_000);

    /** What a value counts. */
    enum Unit { BYTES, COUNT, SECONDS }

    private final Unit unit;
    private final long least;
    private final long most;

    Limit(Unit unit, long least, long most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** {@return such as {@code open-files}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return a value of it for people, such as {@code 128 MB}} */
    public String shown(long value) {
        return switch (unit) {
            case COUNT -> Long.toString(value);
            case SECONDS -> value + " s";
            case BYTES -> value % (1L << 20) == 0 ? (value >> 20) + " MB" : value % (1L << 10) == 0 ? (value >> 10) + " KB" : value + " bytes";
        };
    }

    static Optional<Limit> named(String text) {
        return Arrays.stream(values()).filter(limit -> limit.text().equals(text)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Limit::text).collect(Collectors.joining(", "));
    }

    /** {@return the value that people wrote, such as {@code 128 MB}} Throws with half a sentence when it is none. */
    long parsed(String text) {
        var parts = text.strip().split("\\s+");
        try {
            long value = Math.multiplyExact(Long.parseLong(parts[0].replace("_", "")), factor(parts.length > 1 ? parts[1] : "", parts.length > 2));
            if (value < least || value > most) {
                throw new IllegalArgumentException(text() + " goes from " + shown(least) + " to " + shown(most) + ", not " + text.strip());
            }
            return value;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException(text() + " takes " + example() + ", not [" + text.strip() + "]", e);
        }
    }

    /** Throws with half a sentence when the limit cannot be so high or low. */
    void refuseBeyond(long value) {
        if (value < least || value > most) {
            throw new KernelException(text() + " goes from " + shown(least) + " to " + shown(most) + ", not " + shown(value));
        }
    }

    private long factor(String word, boolean more) {
        long factor = switch (unit) {
            case COUNT -> word.isEmpty() ? 1 : 0;
            case SECONDS -> word.equals("s") ? 1 : 0;
            case BYTES -> word.equals("KB") ? 1L << 10 : word.equals("MB") ? 1L << 20 : 0;
        };
        if (factor == 0 || more) {
            throw new NumberFormatException(word);
        }
        return factor;
    }

    private String example() {
        return switch (unit) {
            case COUNT -> "a number";
            case SECONDS -> "seconds, such as 10 s";
            case BYTES -> "a size, such as 64 MB or 512 KB";
        };
    }
}
