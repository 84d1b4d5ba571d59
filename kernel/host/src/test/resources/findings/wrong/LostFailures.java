// FutureTask#1 failed with IllegalStateException (LostFailures.java:14), and nobody ever looked at it.
// CompletableFuture#1 failed with ArithmeticException (LostFailures.java:18), and nobody ever looked at it.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

public class LostFailures {
    static int parse(String text) {
        return Integer.parseInt(text);
    }

    public static void main(String[] args) throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            pool.submit(() -> {
                throw new IllegalStateException("never seen");
            });
        }
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> parse("1"));
        CompletableFuture<Void> shown = first.thenApply(n -> n / (n - 1)).thenAccept(System.out::println);
        while (!shown.isDone()) {
            Thread.sleep(1);
        }
    }
}
