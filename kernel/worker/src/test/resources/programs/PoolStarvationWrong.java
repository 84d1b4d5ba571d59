// fails: Stuck
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class PoolStarvationWrong {
    static final ExecutorService pool = Executors.newFixedThreadPool(2);

    static int whole() throws Exception {
        Future<Integer> part = pool.submit(() -> 21);
        return part.get() * 2;
    }

    public static void main(String[] args) throws Exception {
        Future<Integer> a = pool.submit(PoolStarvationWrong::whole);
        Future<Integer> b = pool.submit(PoolStarvationWrong::whole);
        System.out.println(a.get() + b.get());
        pool.shutdown();
    }
}
