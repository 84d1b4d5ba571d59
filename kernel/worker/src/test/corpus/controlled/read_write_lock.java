// row: `ReentrantReadWriteLock`: read, write, downgrade, conditions
// how: exact guard on readers and writer
// wrong: Stuck
class Right {
    static int a, b;

    static void main() throws Throwable {
        var lock = new ReentrantReadWriteLock();
        All.run(
            () -> { lock.writeLock().lock(); try { a++; b++; lock.readLock().lock(); } finally { lock.writeLock().unlock(); } assert a == b; lock.readLock().unlock(); },
            () -> { lock.readLock().lock(); try { assert a == b; } finally { lock.readLock().unlock(); } },
            () -> { if (lock.readLock().tryLock(1, TimeUnit.SECONDS)) try { assert a == b; } finally { lock.readLock().unlock(); } });
    }
}

class Wrong {
    static void main() throws Throwable {
        var lock = new ReentrantReadWriteLock();
        All.run(
            () -> { lock.readLock().lock(); lock.writeLock().lock(); lock.writeLock().unlock(); lock.readLock().unlock(); });
    }
}
