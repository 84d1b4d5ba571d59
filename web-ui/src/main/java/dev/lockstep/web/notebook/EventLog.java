package dev.lockstep.web.notebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one desk, by growing position. A happening replaces an earlier one with the same key, so a slow reader finds
 * the latest state instead of a backlog, and appending never waits for a reader. Thread-safe.
 */
public final class EventLog {
    /**
     * The next happenings for a reader.
     *
     * @param position where to go on
     * @param lost some were forgotten: the reader must begin with the whole state
     */
    public record Batch(List<Happening> happenings, long position, boolean lost) {}

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final NavigableMap<Long, Happening> kept = new TreeMap<>();
    private final Map<String, Long> latest = new HashMap<>();
    private long head;
    private long floor;
    private long weight;

    /**
     * @param most happenings kept, fewer when they are heavy
     * @param start first position; higher than any that an earlier server gave out, so that its readers are found out
     */
    public EventLog(int most, long start) {
        this.most = most;
        this.head = start;
        this.floor = start;
    }

    /** Adds one; wakes waiting readers. */
    public void append(Happening happening) {
        lock.lock();
        try {
            head++;
            kept.put(head, happening);
            weight += happening.weight();
            if (!happening.key().isEmpty()) {
                @Nullable Long before = latest.put(happening.key(), head);
                @Nullable Happening replaced = before == null ? null : kept.remove(before);
                weight -= replaced == null ? 0 : replaced.weight();
            }
            while (weight > most && kept.size() > 1) {
                Map.Entry<Long, Happening> oldest = kept.pollFirstEntry();
                weight -= oldest.getValue().weight();
                latest.remove(oldest.getValue().key(), oldest.getKey());
                floor = oldest.getKey();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** {@return the position of the newest happening} */
    public long position() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** {@return at most {@code count} happenings after a position} */
    public Batch after(long position, int count) {
        lock.lock();
        try {
            if (position < floor || position > head) {
                return new Batch(List.of(), head, true);
            }
            List<Happening> next = new ArrayList<>();
            long reached = head;
            for (Map.Entry<Long, Happening> entry : kept.tailMap(position, false).entrySet()) {
                if (next.size() == count) {
                    break;
                }
                next.add(entry.getValue());
                reached = entry.getKey();
            }
            return new Batch(next, next.size() == count ? reached : head, false);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something after a position, or until the time is over. {@return whether there is} */
    public boolean await(long position, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (head <= position && left > 0) {
                left = grown.awaitNanos(left);
            }
            return head > position;
        } finally {
            lock.unlock();
        }
    }

    /** {@return how many happenings are kept} */
    int size() {
        lock.lock();
        try {
            return kept.size();
        } finally {
            lock.unlock();
        }
    }
}
