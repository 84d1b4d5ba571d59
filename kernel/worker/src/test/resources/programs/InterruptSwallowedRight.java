// passes
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class InterruptSwallowedRight {
    static final BlockingQueue<String> jobs = new ArrayBlockingQueue<>(1);
    static volatile boolean stop;

    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    System.out.println(jobs.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
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
