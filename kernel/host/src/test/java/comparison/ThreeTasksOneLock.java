package comparison;

import java.util.concurrent.locks.ReentrantLock;

/** Right: three threads count three times each, under a lock. */
public final class ThreeTasksOneLock {
    private static int total;

    private ThreeTasksOneLock() {}

    public static void main(String[] args) throws InterruptedException {
        total = 0;
        var lock = new ReentrantLock();
        Runnable count = () -> {
            for (int i = 0; i < 3; i++) {
                lock.lock();
                try {
                    total++;
                } finally {
                    lock.unlock();
                }
            }
        };
        var a = new Thread(count);
        var b = new Thread(count);
        var c = new Thread(count);
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        if (total != 9) {
            throw new AssertionError("an update was lost");
        }
    }
}
