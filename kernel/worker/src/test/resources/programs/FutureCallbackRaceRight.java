// passes
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class FutureCallbackRaceRight {
    static int plain;
    static final AtomicInteger counted = new AtomicInteger();

    public static void main(String[] args) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CompletableFuture<Void> a = CompletableFuture.runAsync(() -> {
            counted.incrementAndGet();
        }, pool);
        CompletableFuture<Void> b = CompletableFuture.runAsync(() -> {
            counted.incrementAndGet();
        }, pool);
        CompletableFuture.allOf(a, b).join();
        pool.shutdown();
        int total = counted.get();
        assert total == 2 : total;
    }
}
