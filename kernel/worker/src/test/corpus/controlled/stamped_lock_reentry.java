// row: `StampedLock` is not reentrant
// how: waits inside the JDK
// wrong: Stuck
class Right {
    static void main() throws Throwable {
        var lock = new StampedLock();
        All.run(
            () -> { long s = lock.writeLock(); assert lock.tryWriteLock() == 0; lock.unlockWrite(s); },
            () -> { long s = lock.readLock(); lock.unlockRead(s); });
    }
}

class Wrong {
    static void main() throws Throwable {
        var lock = new StampedLock();
        All.run(
            () -> { long s = lock.writeLock(); long t = lock.writeLock(); lock.unlockWrite(t); lock.unlockWrite(s); });
    }
}
