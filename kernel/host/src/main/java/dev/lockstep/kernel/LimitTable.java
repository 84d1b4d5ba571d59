package dev.lockstep.kernel;

import dev.lockstep.worker.program.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every limit with its value. The usual ones are one file beside this class; a file of somebody's own replaces what it names. */
public final class LimitTable {
    private static final String USUAL = "limits.properties";
    /** Beside the heap: the VM itself and a thousand stacks. */
    private static final long MORE_MEMORY = 768L << 20;
    private static final LimitTable TABLE = new LimitTable(new EnumMap<>(Limit.class)).read(USUAL, lines());

    private final Map<Limit, Long> values;

    private LimitTable(Map<Limit, Long> values) {
        this.values = values;
    }

    /** {@return the usual limits} */
    public static LimitTable usual() {
        return TABLE;
    }

    /**
     * {@return the usual limits, but for those that a file names}
     *
     * @throws KernelException with file and line when it says something else
     */
    public static LimitTable of(Path file) {
        try {
            return TABLE.read(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new KernelException("The file of limits " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@return the value of one} */
    public long of(Limit limit) {
        if (limit == Limit.MEMORY && !values.containsKey(limit)) {
            return of(Limit.HEAP) + of(Limit.OFF_HEAP) - (16L << 20) + MORE_MEMORY;
        }
        return Objects.requireNonNull(values.get(limit), limit.text());
    }

    /** {@return such as {@code 128 MB}} */
    public String shown(Limit limit) {
        return limit.shown(of(limit));
    }

    /** {@return the same with another value for one} */
    public LimitTable with(Limit limit, long value) {
        var other = new EnumMap<Limit, Long>(Limit.class);
        other.putAll(values);
        other.put(limit, value);
        return new LimitTable(other);
    }

    /**
     * {@return the same, each limit at least as high as somebody needs it}
     *
     * @param needs values by name, in bytes, seconds or as a count
     * @throws KernelException with half a sentence when there is no such limit, or it cannot be so high
     */
    public LimitTable atLeast(Map<String, Long> needs) {
        var table = this;
        for (var need : needs.entrySet()) {
            var limit = Limit.named(need.getKey()).orElseThrow(() -> new KernelException("there is no limit " + need.getKey() + "; there are " + Limit.names()));
            limit.refuseBeyond(need.getValue());
            table = table.with(limit, Math.max(table.of(limit), need.getValue()));
        }
        return table;
    }

    /** {@return those of one evaluation} */
    public Limits evaluation() {
        return new Limits(of(Limit.WALL) * 1_000, of(Limit.STEPS), (int) of(Limit.TRACE_EVENTS), (int) of(Limit.OUTPUT), (int) of(Limit.THREADS));
    }

    private LimitTable read(String file, List<String> lines) {
        var table = this;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                var name = equals < 0 ? line : line.substring(0, equals).strip();
                var limit = Limit.named(name).orElseThrow(() ->
                        new IllegalArgumentException("there is no limit " + name + "; there are " + Limit.names()));
                table = table.with(limit, limit.parsed(equals < 0 ? "" : line.substring(equals + 1)));
            } catch (IllegalArgumentException e) {
                throw new KernelException(file + ":" + (i + 1) + ": " + e.getMessage() + ".", e);
            }
        }
        return table;
    }

    private static List<String> lines() {
        return text().lines().toList();
    }

    /** {@return the file of the usual limits} */
    public static String text() {
        try (InputStream in = Objects.requireNonNull(LimitTable.class.getResourceAsStream(USUAL), USUAL)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
