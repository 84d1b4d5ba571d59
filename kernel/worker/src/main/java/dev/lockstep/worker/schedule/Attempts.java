package dev.lockstep.worker.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that a task is in of which only their end tells whether they change anything, the innermost last: code of the program's that
 * such a call runs, as a {@code compareTo} does, may make others.
 */
final class Attempts {
    /** One of them: the object, how many calls the task had begun with it, and what it would change. */
    private static final class Attempt {
        final Object receiver;
        final int number;
        final List<Long> keys = new ArrayList<>(2);
        /** Of an atomic that is compared: whose field it is, and the value before. */
        boolean compared;
        @Nullable Object owner;
        @Nullable Object value;

        Attempt(Object receiver, int number) {
            this.receiver = receiver;
            this.number = number;
        }
    }

    private final List<Attempt> attempts = new ArrayList<>(2);
    /** The innermost is being announced: what is said to be written is what it would change. */
    private boolean announced;

    void clear() {
        attempts.clear();
        announced = false;
    }

    void begin(Object receiver, int number) {
        attempts.add(new Attempt(receiver, number));
        announced = true;
    }

    /** All that the innermost would change is known. */
    void goesOn() {
        announced = false;
    }

    boolean areAnnounced() {
        return announced;
    }

    void add(long key) {
        attempts.getLast().keys.add(key);
    }

    /** The innermost call is on an atomic, and changes it unless the value is the same after it. */
    void compare(@Nullable Object owner, @Nullable Object value) {
        var attempt = attempts.getLast();
        attempt.compared = true;
        attempt.owner = owner;
        attempt.value = value;
    }

    /** The call on this object has come back, and what it called before. {@return what it would have changed} */
    List<Long> end(Object receiver) {
        var attempt = take(receiver);
        return attempt == null ? List.of() : attempt.keys;
    }

    /** The same, of an atomic. {@return what it has changed; null when its value before is not known} */
    @Nullable List<Long> changed(Object receiver) {
        var attempt = take(receiver);
        if (attempt == null || !attempt.compared) {
            return null;
        }
        return Atomics.same(attempt.value, Atomics.value(receiver, attempt.owner)) ? List.of() : attempt.keys;
    }

    /** What was begun after so many calls has thrown. */
    void caught(int begun) {
        while (!attempts.isEmpty() && attempts.getLast().number > begun) {
            attempts.removeLast();
        }
        announced = false;
    }

    private @Nullable Attempt take(Object receiver) {
        for (int i = attempts.size() - 1; i >= 0; i--) {
            var attempt = attempts.get(i);
            if (attempt.receiver == receiver) {
                attempts.subList(i, attempts.size()).clear();
                return attempt;
            }
        }
        return null;
    }
}
