package dev.lockstep.worker.schedule;

/** One lock that a task has: since where, how, and what the task would know had it not learnt anything by taking it. */
final class Hold {
    /** What the lock guards by: both halves of a pair of locks are one. */
    final Object lock;
    final Object shown;
    final boolean shared;
    final int site;
    int[] without;
    int times = 1;

    Hold(Object lock, Object shown, boolean shared, int site, int[] without) {
        this.lock = lock;
        this.shown = shown;
        this.shared = shared;
        this.site = site;
        this.without = without;
    }
}
