// passes
import java.util.concurrent.locks.ReentrantLock;

public class DiningTryLockRight {
    static final ReentrantLock[] forks = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};
    static int eaten;

    static void eat(int seat) {
        ReentrantLock left = forks[seat];
        ReentrantLock right = forks[(seat + 1) % 4];
        while (true) {
            left.lock();
            try {
                if (right.tryLock()) {
                    try {
                        synchronized (forks) { eaten++; }
                        return;
                    } finally {
                        right.unlock();
                    }
                }
            } finally {
                left.unlock();
            }
            Thread.yield();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[2];
        for (int i = 0; i < all.length; i++) {
            int seat = 2 * i;
            all[i] = new Thread(() -> eat(seat));
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        assert eaten == all.length : eaten;
    }
}
