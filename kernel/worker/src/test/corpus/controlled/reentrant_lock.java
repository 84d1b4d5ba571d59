// row: `ReentrantLock`: lock, tryLock (timed too), lockInterruptibly, unlock
// how: exact guard: a task goes on when the lock is free or its own
// wrong: Stuck
class Right {
    static int n;

    static void main() throws Throwable {
        var lock = new ReentrantLock();
        All.run(
            () -> { lock.lock(); try { lock.lock(); n++; lock.unlock(); } finally { lock.unlock(); } },
            () -> { if (lock.tryLock(1, TimeUnit.SECONDS)) try { n++; } finally { lock.unlock(); } },
            () -> { lock.lockInterruptibly(); try { n++; } finally { lock.unlock(); } });
        assert n == 3 && !lock.isLocked();
    }
}

class Wrong {
    static void main() throws Throwable {
        var a = new ReentrantLock();
        var b = new ReentrantLock();
        All.run(
            () -> { a.lock(); b.lock(); b.unlock(); a.unlock(); },
            () -> { b.lock(); a.lock(); a.unlock(); b.unlock(); });
    }
}
