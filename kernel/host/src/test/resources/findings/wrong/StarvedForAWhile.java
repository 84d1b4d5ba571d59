// All threads of ThreadPoolExecutor#1 wait, and what they wait for stands in the queue of the same pool: pool-1-thread-1 waits for FutureTask#1 (StarvedForAWhile.java:14), handed over before (StarvedForAWhile.java:12).
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class StarvedForAWhile {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Future<Integer> whole = pool.submit(() -> {
            Future<Integer> part = pool.submit(() -> 21);
            try {
                return part.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return -1;
            }
        });
        System.out.println(whole.get());
        pool.shutdown();
    }
}
