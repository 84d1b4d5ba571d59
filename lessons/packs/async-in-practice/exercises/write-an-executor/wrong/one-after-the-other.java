// fails fair: runs one future to its end, and then the next
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

class Executor {
    private final List<Pollable<?>> futures = new ArrayList<>();

    void spawn(Pollable<?> future) {
        futures.add(future);
    }

    /** Polls until every spawned future has ended. */
    void run() throws InterruptedException {
        for (var future : futures) {
            var wakes = new Semaphore(0);
            try {
                while (!(future.poll(new Context(wakes::release)) instanceof Poll.Ready<?>)) {
                    wakes.acquire();
                    wakes.drainPermits();
                }
            } catch (RuntimeException e) {
                // it has ended
            }
        }
    }
}
