package dev.lockstep.web.socket;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Frames that were sent and not yet drawn: at most so many, and acknowledged in order. Thread-safe. */
final class Window {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long sent;
    private long drawn;

    Window(int most) {
        this.most = most;
    }

    /** {@return whether there is room for a frame before the time is over} */
    boolean awaitRoom(Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (sent - drawn >= most && left > 0) {
                left = moved.awaitNanos(left);
            }
            return sent - drawn < most;
        } finally {
            lock.unlock();
        }
    }

    /** {@return the number of the next frame, from 1} */
    long next() {
        lock.lock();
        try {
            return ++sent;
        } finally {
            lock.unlock();
        }
    }

    /** {@return false when no such frame was ever sent} An older one says nothing new. */
    boolean acknowledge(long frame) {
        lock.lock();
        try {
            if (frame < 1 || frame > sent) {
                return false;
            }
            drawn = Math.max(drawn, frame);
            moved.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
