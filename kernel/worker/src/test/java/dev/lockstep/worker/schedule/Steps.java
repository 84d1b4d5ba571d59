package dev.lockstep.worker.schedule;

/** Makes accesses for tests that have no engine. */
public final class Steps {
    private Steps() {}

    public static void touch(Accesses accesses, long location, boolean write) {
        accesses.add(location, write);
    }

    public static void clear(Accesses accesses) {
        accesses.clear();
    }
}
