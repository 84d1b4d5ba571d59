// row: `Condition`: await (timed, uninterruptibly), signal, signalAll
// how: waiters are the scheduler's; which one `signal` wakes is a choice
// wrong: Stuck
class Right {
    static boolean ready;

    static void main() throws Throwable {
        var lock = new ReentrantLock();
        var c = lock.newCondition();
        All.run(
            () -> { lock.lock(); try { while (!ready) c.await(); } finally { lock.unlock(); } },
            () -> { lock.lock(); try { while (!ready) c.awaitNanos(1_000_000); } finally { lock.unlock(); } },
            () -> { lock.lock(); try { ready = true; c.signalAll(); } finally { lock.unlock(); } });
    }
}

class Wrong {
    static boolean ready;

    static void main() throws Throwable {
        var lock = new ReentrantLock();
        var c = lock.newCondition();
        All.run(
            () -> { lock.lock(); try { if (!ready) c.await(); } finally { lock.unlock(); } },
            () -> { lock.lock(); try { c.signal(); ready = false; } finally { lock.unlock(); } });
    }
}
