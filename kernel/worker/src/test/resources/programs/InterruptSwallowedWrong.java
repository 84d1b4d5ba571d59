// fails: Stuck
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class InterruptSwallowedWrong {
    static final BlockingQueue<String> jobs = new ArrayBlockingQueue<>(1);
    static volatile boolean stop;

    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(() -> {
            while (!stop) {
                try {
                    System.out.println(jobs.take());
                } catch (InterruptedException e) {
                    // carries on
                }
            }
        }, "worker");
        worker.start();
        jobs.put("one");
        worker.interrupt();
        stop = true;
        worker.join();
    }
}
