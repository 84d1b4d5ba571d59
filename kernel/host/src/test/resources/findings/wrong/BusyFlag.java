// main asks again and again (BusyFlag.java:13) for what only others change, and keeps a processor busy meanwhile.
// main asks again and again (BusyFlag.java:19) for what only others change, and keeps a processor busy meanwhile.
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class BusyFlag {
    static volatile boolean done;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> done = true);
        worker.start();
        while (!done) {
            Thread.yield();
        }
        worker.join();
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = pool.submit(() -> 42);
            while (!answer.isDone()) {
                Thread.sleep(0);
            }
            System.out.println(answer.get());
        }
    }
}
