// passes
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class PoisonPillRight {
    static final String POISON = "poison";

    public static void main(String[] args) throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        Thread[] consumers = new Thread[2];
        for (int i = 0; i < consumers.length; i++) {
            consumers[i] = new Thread(() -> {
                try {
                    while (true) {
                        String item = queue.take();
                        if (item == POISON) {
                            queue.put(POISON);
                            return;
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }, "consumer " + i);
            consumers[i].start();
        }
        queue.put("work");
        queue.put(POISON);
        for (Thread consumer : consumers) {
            consumer.join();
        }
    }
}
