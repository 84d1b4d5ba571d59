// Lock order: a then b takes ReentrantLock#1 (ThreeLocks.java:13) while it holds ReentrantLock#2 (ThreeLocks.java:11); b then c takes ReentrantLock#3 (ThreeLocks.java:13) while it holds ReentrantLock#1 (ThreeLocks.java:11); c then a takes ReentrantLock#2 (ThreeLocks.java:13) while it holds ReentrantLock#3 (ThreeLocks.java:11). If these meet, they stop each other for good.
import java.util.concurrent.locks.ReentrantLock;

public class ThreeLocks {
    static void take(ReentrantLock first, ReentrantLock second, long wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            return;
        }
        first.lock();
        try {
            second.lock();
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        var a = new ReentrantLock();
        var b = new ReentrantLock();
        var c = new ReentrantLock();
        var threads = new Thread[] {
            new Thread(() -> take(a, b, 100), "a then b"),
            new Thread(() -> take(b, c, 200), "b then c"),
            new Thread(() -> take(c, a, 300), "c then a")};
        for (var thread : threads) {
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
    }
}
