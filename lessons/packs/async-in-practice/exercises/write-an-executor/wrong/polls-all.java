// fails rests: whoever was woken, I ask them all
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

class Executor {
    private final List<Pollable<?>> all = new ArrayList<>();
    private final Semaphore wakes = new Semaphore(0);

    void spawn(Pollable<?> future) {
        all.add(future);
    }

    void run() throws InterruptedException {
        while (true) {
            all.removeIf(this::ends);
            if (all.isEmpty()) {
                return;
            }
            wakes.acquire();
        }
    }

    private boolean ends(Pollable<?> future) {
        try {
            return future.poll(new Context(wakes::release)) instanceof Poll.Ready<?>;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
