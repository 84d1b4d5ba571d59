// row: `StampedLock`: read, write, optimistic reads, conversion
// how: waits inside the JDK; each call a decision point
// wrong: Threw
class Right {
    static int a, b;

    static void main() throws Throwable {
        var lock = new StampedLock();
        All.run(
            () -> { long s = lock.writeLock(); try { a++; b++; } finally { lock.unlockWrite(s); } },
            () -> { long s = lock.tryOptimisticRead(); int x = a, y = b; if (!lock.validate(s)) { s = lock.readLock(); try { x = a; y = b; } finally { lock.unlockRead(s); } } assert x == y; },
            () -> { long s = lock.readLock(); try { assert a == b; } finally { lock.unlockRead(s); } });
    }
}

class Wrong {
    static int a, b;

    static void main() throws Throwable {
        var lock = new StampedLock();
        All.run(
            () -> { long s = lock.writeLock(); try { a++; b++; } finally { lock.unlockWrite(s); } },
            () -> { long s = lock.tryOptimisticRead(); int x = a, y = b; assert x == y : "not validated"; });
    }
}
