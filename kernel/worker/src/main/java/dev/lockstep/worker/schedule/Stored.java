package dev.lockstep.worker.schedule;

import java.lang.reflect.Array;

/**
 * What is about to be written to an array element: it is told when it stands there. Hashes do not know it, and of objects it stays
 * untold, as a name given that late would count in them.
 */
final class Stored {
    private static final String UNKNOWN = "\"…\"";

    private final Object array;
    private final int index;
    private Object value = UNKNOWN;

    Stored(Object array, int index) {
        this.array = array;
        this.index = index;
    }

    void settle() {
        if (array.getClass().getComponentType().isPrimitive()) {
            value = array instanceof char[] text ? "'" + text[index] + "'" : Array.get(array, index);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return UNKNOWN.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
