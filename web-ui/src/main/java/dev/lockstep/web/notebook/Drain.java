package dev.lockstep.web.notebook;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls something again and again until closed, and once more then, each time after the one before. */
final class Drain implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    private Drain(Duration pause, Runnable what) {
        thread = Thread.ofVirtual().name("drain").start(() -> {
            try {
                while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    what.run();
                }
                what.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static Drain every(Duration pause, Runnable what) {
        return new Drain(pause, what);
    }

    /** Returns when the last call is over; closing again does nothing. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
