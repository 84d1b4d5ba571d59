package dev.lockstep.worker.schedule;

/** Numbers for what a step can touch: the high half says whose it is, the low half which part of it. */
final class Locations {
    /** Clocks and timers. */
    static final long TIME = 1;
    /** What is printed. */
    static final long OUTPUT = 2;
    /** The numbering of tasks. */
    static final long TASKS = 3;
    /** What the JDK keeps to itself: queues of pools, links between futures. */
    static final long JDK = 4;

    private static final int FIRST_PART = 16;
    private static final long TASK = 1L << 61;

    private Locations() {}

    /** A lock, a monitor, a queue, an atomic as a whole. */
    static long object(int number) {
        return (long) number << 32;
    }

    static long monitor(int number) {
        return (long) number << 32 | 1;
    }

    static long field(int number, int field) {
        return (long) number << 32 | FIRST_PART + field;
    }

    static long element(int number, int index) {
        return (long) number << 32 | (FIRST_PART + (long) index & 0xFFFF_FFFFL);
    }

    /** Its start and its end. */
    static long life(Task task) {
        return TASK | (long) task.number << 32;
    }

    /** Its permit and its interrupt status. */
    static long permit(Task task) {
        return TASK | (long) task.number << 32 | 1;
    }
}
