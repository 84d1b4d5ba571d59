package dev.lockstep.web.notebook;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The one piece of work that a desk is at; a second one is refused, but a silent search gives way. Thread-safe. */
final class Shift {
    private static final Duration GIVE_WAY = Duration.ofSeconds(5);

    private record Work(Busy busy, CountDownLatch done) {}

    private final EventLog log;
    private final Runnable interrupt;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Work> current = Optional.empty();
    private volatile boolean stopping;

    /** @param interrupt ends what the session is doing */
    Shift(EventLog log, Runnable interrupt) {
        this.log = log;
        this.interrupt = interrupt;
    }

    /** Begins work on a thread of its own. */
    void begin(Busy busy, Runnable work) {
        if (shown().isEmpty()) {
            giveWay();
        }
        lock.lock();
        try {
            if (current.isPresent()) {
                throw new DeskException(DeskException.Why.BUSY, current.get().busy.cell());
            }
            current = Optional.of(new Work(busy, new CountDownLatch(1)));
            stopping = false;
        } finally {
            lock.unlock();
        }
        tell();
        Thread.ofVirtual().name("desk").start(() -> {
            try {
                work.run();
            } finally {
                end();
            }
        });
    }

    /** The work that was begun goes on as something else. */
    void becomes(Busy busy) {
        lock.lock();
        try {
            current = current.map(work -> new Work(busy, work.done));
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** {@return what it is at, as far as anybody is to see it} */
    Optional<Busy> shown() {
        lock.lock();
        try {
            return current.map(Work::busy).filter(busy -> busy.what() != Busy.What.SILENT_SEARCH);
        } finally {
            lock.unlock();
        }
    }

    boolean idle() {
        lock.lock();
        try {
            return current.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Does something short during which no work can begin, unless there is work. */
    void ifIdle(Runnable what) {
        lock.lock();
        try {
            if (current.isEmpty()) {
                what.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the work; what was queued behind it is not begun. */
    void stop() {
        stopping = true;
        interrupt.run();
    }

    boolean stopping() {
        return stopping;
    }

    /** {@return whether the work was over within a time} */
    boolean await(Duration limit) {
        Optional<Work> work;
        lock.lock();
        try {
            work = current;
        } finally {
            lock.unlock();
        }
        try {
            return work.isEmpty() || work.get().done.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A cell is about to go: a silent search in it is ended, anything else that it is at refuses. */
    void leave(String cell) {
        shown().filter(busy -> busy.cell().equals(cell)).ifPresent(busy -> {
            throw new DeskException(DeskException.Why.BUSY, cell);
        });
        if (shown().isEmpty()) {
            giveWay();
        }
    }

    private void giveWay() {
        if (!idle()) {
            stop();
            await(GIVE_WAY);
        }
    }

    private void end() {
        Optional<Work> over;
        lock.lock();
        try {
            over = current;
            current = Optional.empty();
        } finally {
            lock.unlock();
        }
        tell();
        over.ifPresent(work -> work.done.countDown());
    }

    private void tell() {
        log.append(new Happening.BusyChanged(shown()));
    }
}
