package dev.lockstep.worker.schedule;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells a program that works for long from one that goes round and round: in the one, numbers that it looks at become what they never were
 * before, or all its loops count; in the other, all comes back. What is only tallied, as by {@code work++;}, ends no loop of the program's, but may
 * be all that is seen of one inside the JDK, or of a recursion.
 */
final class Progress {
    /** After so many steps that pass no back edge, a task goes round a loop of the JDK's, or through a recursion. */
    private static final int STRAIGHT = 256;
    /** A loop that counts may be within one that does not: that one's rounds are taken to be shorter than this part of the bound. */
    private static final int CIRCLE = 20;
    /** To count what is in a collection may take as long as it is big. */
    private static final int EVERY = 64;

    private record Range(long least, long most) {}

    private final Sites sites;
    private final Map<Long, Range> numbers = new HashMap<>();
    private long circle;
    private boolean watching;
    private boolean made;
    private int sizes;

    Progress(Sites sites) {
        this.sites = sites;
    }

    void reset(long bound) {
        circle = bound / CIRCLE;
        watching = false;
        made = false;
        sizes = 0;
        if (!numbers.isEmpty()) {
            numbers.clear();
        }
    }

    /** From here on, or until {@link #rest}, it is watched what the tasks look at. */
    void watch() {
        watching = true;
    }

    /** What has been seen until now was only the first look at it. */
    void judge() {
        made = false;
    }

    void rest() {
        watching = false;
    }

    boolean isWatching() {
        return watching;
    }

    /** {@return whether there was some since the judgement began} */
    boolean isMade() {
        return made;
    }

    /** The task has read this number in the object's part of that key. */
    void looks(Task task, long key, @Nullable Object value, int site) {
        if (!counts(task, site)) {
            return;
        }
        switch (value) {
            case Integer number -> saw(key, number);
            case Long number -> saw(key, number);
            case Double number -> saw(key, ordered(number));
            case Float number -> saw(key, ordered(number));
            case Short number -> saw(key, number);
            case Character letter -> saw(key, letter);
            case null, default -> { }
        }
    }

    /** The task has called a method of this object at that place. */
    void calls(Task task, Object object, long key, int site) {
        if (!counts(task, site)) {
            return;
        }
        switch (object) {
            case AtomicInteger number -> saw(key, number.get());
            case AtomicLong number -> saw(key, number.get());
            case Collection<?> many when isPlain(object) -> saw(key, many.size());
            case Map<?, ?> many when isPlain(object) -> saw(key, many.size());
            default -> { }
        }
    }

    /** {@return whether to count what is in it now} Views and wrappers would call the program's own code. */
    private boolean isPlain(Object collection) {
        var name = collection.getClass().getName();
        return ++sizes % EVERY == 0 && name.startsWith("java.util.") && name.indexOf('$') < 0;
    }

    /** The task has gone round a loop; {@code counted} when it counts, or draws random numbers, and so comes to its end. */
    void loops(Task task, boolean counted) {
        task.looped = task.steps;
        if (!counted) {
            task.circled = task.steps;
        } else if (task.steps - task.circled > circle) {
            made = true;
        }
    }

    private boolean counts(Task task, int site) {
        return !sites.tallies(site) || task.steps - task.looped > STRAIGHT;
    }

    private void saw(long key, long number) {
        var range = numbers.get(key);
        if (range == null || number < range.least || number > range.most) {
            numbers.put(key, range == null ? new Range(number, number) : new Range(Math.min(number, range.least), Math.max(number, range.most)));
            made = true;
        }
    }

    /** {@return a number that grows with the value} */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
}
