package dev.lockstep.worker.schedule;

import dev.lockstep.worker.trace.Kind;
import dev.lockstep.worker.trace.TraceEvent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The events of a run, a column for each part. */
final class Columns {
    private static final Kind[] KINDS = Kind.values();
    private static final int KEPT = 1 << 14;

    private int size;
    private byte[] kinds = new byte[64];
    private int[] tasks = new int[64];
    private int[] numbers = new int[64];
    private int[] parts = new int[64];
    private int[] sites = new int[64];
    private long[] times = new long[64];
    private long[] causes = new long[64];
    private String[] names = new String[64];
    private @Nullable Object[] details = new Object[64];

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(details, 0, size, null);
        size = 0;
        if (kinds.length > KEPT) {
            resize(64);
        }
    }

    void add(Kind kind, int task, int number, int part, String name, @Nullable Object detail, int site, long time, long cause) {
        if (size == kinds.length) {
            resize(size * 2);
        }
        kinds[size] = (byte) kind.ordinal();
        tasks[size] = task;
        numbers[size] = number;
        parts[size] = part;
        names[size] = name;
        details[size] = detail;
        sites[size] = site;
        times[size] = time;
        causes[size++] = cause;
    }

    TraceEvent event(int i, Labels labels, Sites all) {
        var detail = details[i];
        return new TraceEvent(i, times[i], tasks[i], KINDS[kinds[i]], object(i, labels, all), detail == null ? "" : detail.toString(),
                all.at(sites[i]), causes[i]);
    }

    private String object(int i, Labels labels, Sites all) {
        var owner = numbers[i] == 0 ? names[i] : labels.label(numbers[i]);
        int part = parts[i];
        if (part == 0) {
            return owner;
        }
        if (part < 0) {
            return owner + "[" + (-1 - part) + "]";
        }
        var name = all.name(part);
        return numbers[i] == 0 ? name : owner + name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    private void resize(int wide) {
        kinds = Arrays.copyOf(kinds, wide);
        tasks = Arrays.copyOf(tasks, wide);
        numbers = Arrays.copyOf(numbers, wide);
        parts = Arrays.copyOf(parts, wide);
        sites = Arrays.copyOf(sites, wide);
        times = Arrays.copyOf(times, wide);
        causes = Arrays.copyOf(causes, wide);
        names = Arrays.copyOf(names, wide);
        details = Arrays.copyOf(details, wide);
    }
}
