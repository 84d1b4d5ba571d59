package dev.lockstep.worker.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the objects that steps touch, from 1, in order of first touch in the run, so that runs with a common prefix give the
 * same numbers. Keeps what it numbered alive until {@link #forget}. Past a bound all further objects share one number: that
 * only makes more steps dependent.
 */
final class Numbers {
    static final int MOST = 1 << 18;

    private @Nullable Object[] keys = new Object[64];
    private int[] numbers = new int[64];
    private Object[] objects = new Object[32];
    private final int most;
    private int size;

    /** Numbers at most so many objects apart. */
    Numbers(int most) {
        this.most = most;
    }

    void forget() {
        if (size == 0) {
            return;
        }
        if (keys.length > 4096) {
            keys = new Object[64];
            numbers = new int[64];
            objects = new Object[32];
        } else {
            Arrays.fill(keys, null);
            Arrays.fill(objects, 1, size + 1, this);
        }
        size = 0;
    }

    /** {@return how many objects have a number: the greatest number} */
    int size() {
        return size;
    }

    /** {@return the object with that number} */
    Object object(int number) {
        return objects[number];
    }

    /** {@return the object's number, a new one at first touch} */
    int of(Object object) {
        int mask = keys.length - 1;
        int at = System.identityHashCode(object) * 0x9E3779B9 >>> 7 & mask;
        while (true) {
            var key = keys[at];
            if (key == object) {
                return numbers[at];
            }
            if (key == null) {
                break;
            }
            at = at + 1 & mask;
        }
        if (size >= most) {
            return most;
        }
        if ((size + 2) * 2 > keys.length) {
            grow();
            return of(object);
        }
        keys[at] = object;
        numbers[at] = ++size;
        objects[size] = object;
        return size;
    }

    private void grow() {
        int wide = keys.length * 2;
        keys = new Object[wide];
        numbers = new int[wide];
        objects = Arrays.copyOf(objects, wide / 2);
        int mask = wide - 1;
        for (int number = 1; number <= size; number++) {
            int at = System.identityHashCode(objects[number]) * 0x9E3779B9 >>> 7 & mask;
            while (keys[at] != null) {
                at = at + 1 & mask;
            }
            keys[at] = objects[number];
            numbers[at] = number;
        }
    }
}
