// fails: Stuck
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

public class FutureLockWrong {
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
        CompletableFuture<Integer> future = CompletableFuture.supplyAsync(FutureLockWrong::load);
        lock.lock();
        try {
            System.out.println(future.join());
        } finally {
            lock.unlock();
        }
    }
}
