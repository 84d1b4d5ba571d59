import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class TriesOnly {
    static int both;

    static void take(ReentrantLock first, ReentrantLock second) {
        first.lock();
        try {
            if (second.tryLock()) {
                both++;
                second.unlock();
            }
            if (second.tryLock(10, TimeUnit.MILLISECONDS)) {
                both++;
                second.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            first.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var a = new ReentrantLock();
        var b = new ReentrantLock();
        Thread one = new Thread(() -> take(a, b));
        one.start();
        Thread.sleep(100);
        take(b, a);
        one.join();
    }
}
