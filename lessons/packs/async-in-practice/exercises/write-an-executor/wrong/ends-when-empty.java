// fails runs-all: "an empty queue means that all is done"; who waits for an answer stands in no queue
import java.util.concurrent.ConcurrentLinkedQueue;

class Executor {
    private final ConcurrentLinkedQueue<Pollable<?>> queue = new ConcurrentLinkedQueue<>();

    void spawn(Pollable<?> future) {
        queue.add(future);
    }

    /** Polls until every spawned future has ended. */
    void run() {
        while (!queue.isEmpty()) {
            var future = queue.remove();
            try {
                future.poll(new Context(() -> enqueue(future)));
            } catch (RuntimeException e) {
                // it has ended
            }
        }
    }

    private synchronized void enqueue(Pollable<?> future) {
        if (!queue.contains(future)) {
            queue.add(future);
        }
    }
}
