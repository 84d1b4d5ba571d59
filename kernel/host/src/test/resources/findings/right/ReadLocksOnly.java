import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class ReadLocksOnly {
    static void take(Lock first, Lock second) {
        first.lock();
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
        first.unlock();
    }

    public static void main(String[] args) throws InterruptedException {
        var a = new ReentrantReadWriteLock();
        var b = new ReentrantReadWriteLock();
        Thread one = new Thread(() -> take(a.readLock(), b.readLock()));
        one.start();
        Thread.sleep(10);
        take(b.readLock(), a.readLock());
        one.join();
    }
}
