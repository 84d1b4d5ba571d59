import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

public class OwnPool {
    public static void main(String[] a) throws Exception {
        var queue = new LinkedBlockingQueue<Runnable>();
        Thread worker = new Thread(() -> {
            try {
                queue.take().run();
                queue.take().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        worker.start();
        var task = new FutureTask<List<String>>(() -> new ArrayList<>(List.of("x")));
        queue.put(task);
        List<String> made = task.get();
        made.add("y");
        assert made.size() == 2;
        queue.put(() -> { });
        worker.join();
    }
}
