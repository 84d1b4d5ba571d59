// passes
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A reader tries twice while a writer tries: both halves are one lock. */
public class ReadWriteTryLockRight {
    static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    public static void main(String[] args) throws Exception {
        ReentrantReadWriteLock.ReadLock reading = lock.readLock();
        ReentrantReadWriteLock.WriteLock writing = lock.writeLock();
        boolean[] got = new boolean[3];
        Thread reader = new Thread(() -> {
            got[0] = reading.tryLock();
            got[1] = reading.tryLock();
        });
        Thread writer = new Thread(() -> {
            got[2] = writing.tryLock();
            if (got[2]) {
                writing.unlock();
            }
        });
        reader.start();
        writer.start();
        reader.join();
        writer.join();
        assert got[0] || got[2] : "somebody was first";
    }
}
