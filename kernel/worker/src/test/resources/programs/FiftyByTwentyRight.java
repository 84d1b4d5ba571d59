// passes, large
import java.util.concurrent.locks.ReentrantLock;

public class FiftyByTwentyRight {
    static final ReentrantLock lock = new ReentrantLock();
    static int counter;

    public static void main(String[] args) throws InterruptedException {
        Thread[] threads = new Thread[50];
        for (int i = 0; i < threads.length; i++) {

            threads[i] = new Thread(() -> {
                for (int n = 0; n < 20; n++) {

                    lock.lock();
                    try {
                        counter++;
                    } finally {
                        lock.unlock();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        assert counter == 1000 : counter;
    }
}
