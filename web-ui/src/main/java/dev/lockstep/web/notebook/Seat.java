package dev.lockstep.web.notebook;

import dev.lockstep.kernel.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The session of one desk, opened when it is first needed and given up when nobody has needed it for long. Thread-safe. */
final class Seat {
    private final SessionOpener opener;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** Read without the lock: nobody who only asks waits for a session that is being opened. */
    private volatile Optional<Session> session = Optional.empty();
    private volatile Instant used;

    Seat(SessionOpener opener, InstantSource clock) {
        this.opener = opener;
        this.clock = clock;
        this.used = clock.instant();
    }

    Session session() {
        lock.lock();
        try {
            used = clock.instant();
            Session open = session.orElseGet(opener::open);
            session = Optional.of(open);
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** {@return the session if there is one; asking does not count as use} */
    Optional<Session> ifOpen() {
        return session;
    }

    Instant used() {
        return used;
    }

    /** {@return whether there was a session to give up} */
    boolean giveUp() {
        Optional<Session> old;
        lock.lock();
        try {
            old = session;
            session = Optional.empty();
        } finally {
            lock.unlock();
        }
        old.ifPresent(Session::close);
        return old.isPresent();
    }
}
