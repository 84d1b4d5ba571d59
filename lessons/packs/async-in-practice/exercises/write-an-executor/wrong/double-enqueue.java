// fails once-per-wake: "too many wake-ups are harmless"; the task stands in the queue once for each
import java.util.concurrent.LinkedBlockingQueue;

class Executor {
    private final LinkedBlockingQueue<Task> queue = new LinkedBlockingQueue<>();
    private int unfinished;

    void spawn(Pollable<?> future) {
        unfinished++;
        new Task(future).wake();
    }

    /** Polls until every spawned future has ended. */
    void run() throws InterruptedException {
        while (unfinished > 0) {
            Task task = queue.take();
            if (task.ends()) {
                unfinished--;
            }
        }
    }

    private final class Task implements Waker {
        private final Pollable<?> future;

        Task(Pollable<?> future) {
            this.future = future;
        }

        @Override
        public void wake() {
            queue.add(this);
        }

        boolean ends() {
            try {
                return future.poll(new Context(this)) instanceof Poll.Ready<?>;
            } catch (RuntimeException e) {
                return true;
            }
        }
    }
}
