// passes
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class DiningTwiceRight {
    static class Fork {
        final Lock lock = new ReentrantLock();
    }

    public static void main(String[] args) throws Exception {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        Fork[] forks = new Fork[n];
        for (int i = 0; i < n; i++) {
            forks[i] = new Fork();
        }
        Thread[] threads = new Thread[n];
        for (int i = 0; i < n; i++) {
            boolean last = i == n - 1;
            Fork one = last ? forks[0] : forks[i];
            Fork two = last ? forks[i] : forks[i + 1];
            threads[i] = new Thread(() -> {
                for (int meal = 0; meal < 2; meal++) {
                    one.lock.lock();
                    try {
                        two.lock.lock();
                        try {
                            Thread.onSpinWait();
                        } finally {
                            two.lock.unlock();
                        }
                    } finally {
                        one.lock.unlock();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
