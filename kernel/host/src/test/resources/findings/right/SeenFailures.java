import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class SeenFailures {
    static int fails() {
        throw new IllegalStateException("seen");
    }

    public static void main(String[] args) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = pool.submit(SeenFailures::fails);
            try {
                one.get();
            } catch (ExecutionException e) {
                System.out.println(e.getCause().getMessage());
            }
            var two = CompletableFuture.supplyAsync(SeenFailures::fails, pool);
            var three = CompletableFuture.supplyAsync(() -> 3, pool);
            CompletableFuture.allOf(two, three).exceptionally(e -> null).join();
            System.out.println(CompletableFuture.supplyAsync(SeenFailures::fails, pool).thenApply(n -> n + 1).handle((n, e) -> 0).join());
            var four = new CompletableFuture<Integer>();
            four.whenComplete((n, e) -> System.out.println(e.getMessage()));
            four.completeExceptionally(new IllegalStateException("four"));
            var cancelled = pool.submit(() -> 1);
            cancelled.cancel(true);
        }
    }
}
