import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class BusyPool {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        ExecutorService parts = Executors.newFixedThreadPool(1);
        Future<Integer> whole = pool.submit(() -> {
            Thread.sleep(100);
            return parts.submit(() -> {
                Thread.sleep(50);
                return 21;
            }).get();
        });
        Future<Integer> queued = pool.submit(() -> 2);
        System.out.println(whole.get() * queued.get());
        pool.shutdown();
        parts.shutdown();
    }
}
