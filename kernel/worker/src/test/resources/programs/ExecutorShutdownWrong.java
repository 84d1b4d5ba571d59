// fails: Threw RejectedExecutionException
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class ExecutorShutdownWrong {
    public static void main(String[] args) throws InterruptedException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Thread submitter = new Thread(() -> pool.submit(() -> System.out.println("done")));
        submitter.start();
        pool.shutdown();
        submitter.join();
        pool.awaitTermination(1, TimeUnit.SECONDS);
    }
}
