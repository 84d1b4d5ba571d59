// row: `ReentrantReadWriteLock`, writing under the read lock
// how: readers are together
// wrong: Threw
class Right {
    static int n;

    static void main() throws Throwable {
        var lock = new ReentrantReadWriteLock();
        Runnable more = () -> { lock.writeLock().lock(); try { n++; } finally { lock.writeLock().unlock(); } };
        All.run(more::run, more::run, () -> { lock.readLock().lock(); int was = n; assert was == n; lock.readLock().unlock(); });
        assert n == 2;
    }
}

class Wrong {
    static int n;

    static void main() throws Throwable {
        var lock = new ReentrantReadWriteLock();
        Runnable more = () -> { lock.readLock().lock(); try { n++; } finally { lock.readLock().unlock(); } };
        All.run(more::run, more::run);
        assert n == 2;
    }
}
