// passes
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

public class FutureLockRight {
    static final ReentrantLock lock = new ReentrantLock();

    static int load() {
        lock.lock();
        try {
            return 42;
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) {
        CompletableFuture<Integer> future = CompletableFuture.supplyAsync(FutureLockRight::load);
        int value = future.join();
        lock.lock();
        try {
            System.out.println(value);
        } finally {
            lock.unlock();
        }
    }
}
