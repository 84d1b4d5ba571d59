// passes
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class ExecutorShutdownRight {
    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Thread submitter = new Thread(() -> pool.submit(() -> System.out.println("done")));
        submitter.start();
        submitter.join();
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.SECONDS);
    }
}
