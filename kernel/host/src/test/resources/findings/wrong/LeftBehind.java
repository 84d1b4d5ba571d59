// ForkJoinPool.commonPool-worker-1 never ended (LeftBehind.java:10): nothing wakes it any more.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public class LeftBehind {
    public static void main(String[] args) {
        var latch = new CountDownLatch(1);
        CompletableFuture.runAsync(() -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                return;
            }
        });
    }
}
