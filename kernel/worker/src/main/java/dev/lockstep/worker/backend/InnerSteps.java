package dev.lockstep.worker.backend;

import java.util.List;

/**
 * What code inside an unsynchronised class of the JDK does with its own state, as one number: which part of the object, and how.
 * The agent compiles these numbers into the JDK's methods, the scheduler reads them.
 */
public final class InnerSteps {
    /** How. */
    public enum How {
        READS, WRITES,
        /** A write that only iterators look at: no place to switch. */
        WRITES_QUIETLY
    }

    /** The parts that count, by the names that the JDK gives them; the first stands for the elements of an array, the last for any other. */
    private static final List<String> PARTS = List.of("elements", "elementData", "size", "first", "last", "table", "head", "tail", "root",
            "queue", "value", "count", "threshold", "state");
    private static final How[] HOW = How.values();

    private InnerSteps() {}

    /** {@return the number for a use of that field} */
    public static int of(String field, How how) {
        int part = PARTS.indexOf(field);
        return (part < 0 ? PARTS.size() - 1 : part) * HOW.length + how.ordinal();
    }

    /** {@return the number for a use of an array's element} */
    public static int ofElement(How how) {
        return how.ordinal();
    }

    /** {@return which part of the object it is about, from 0, less than 32} */
    public static int part(int step) {
        return step / HOW.length;
    }

    /** {@return the name of a part} */
    public static String name(int part) {
        return PARTS.get(part);
    }

    /** {@return what is done} */
    public static How how(int step) {
        return HOW[step % HOW.length];
    }
}
