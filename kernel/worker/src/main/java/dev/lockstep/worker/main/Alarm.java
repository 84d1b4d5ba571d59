package dev.lockstep.worker.main;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Calls somebody after a time, on a thread of its own, unless it is closed before. */
final class Alarm implements AutoCloseable {
    private final AtomicBoolean closed;
    private final Thread thread;

    private Alarm(AtomicBoolean closed, Thread thread) {
        this.closed = closed;
        this.thread = thread;
    }

    static Alarm after(long millis, Runnable call) {
        var closed = new AtomicBoolean();
        long due = System.nanoTime() + millis * 1_000_000;
        return new Alarm(closed, Thread.ofPlatform().name("alarm").daemon().start(() -> {
            long left = due - System.nanoTime();
            while (!closed.get() && left > 0) {
                // Learner code can interrupt any thread it finds, and this one must not be stopped by that.
                LockSupport.parkNanos(left);
                boolean ignored = Thread.interrupted();
                left = due - System.nanoTime();
            }
            if (!closed.get()) {
                call.run();
            }
        }));
    }

    @Override
    public void close() {
        closed.set(true);
        LockSupport.unpark(thread);
    }
}
