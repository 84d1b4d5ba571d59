// fails: Threw AssertionError
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public class FutureCallbackRaceWrong {
    static int plain;
    static final AtomicInteger counted = new AtomicInteger();

    public static void main(String[] args) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CompletableFuture<Void> a = CompletableFuture.runAsync(() -> {
            plain++;
        }, pool);
        CompletableFuture<Void> b = CompletableFuture.runAsync(() -> {
            plain++;
        }, pool);
        CompletableFuture.allOf(a, b).join();
        pool.shutdown();
        int total = plain;
        assert total == 2 : total;
    }
}
