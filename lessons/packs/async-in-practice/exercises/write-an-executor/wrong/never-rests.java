// fails rests: "the executor asks until it is done"; it turns in a circle while there is nothing to do
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

class Executor {
    private final ConcurrentLinkedQueue<Task> queue = new ConcurrentLinkedQueue<>();
    private int unfinished;

    void spawn(Pollable<?> future) {
        unfinished++;
        new Task(future).wake();
    }

    /** Polls until every spawned future has ended. */
    void run() {
        while (unfinished > 0) {
            Task task = queue.poll();
            if (task == null) {
                continue;
            }
            task.queued.set(false);
            if (!task.ended && task.ends()) {
                task.ended = true; // its waker may be called all the same
                unfinished--;
            }
        }
    }

    private final class Task implements Waker {
        private final Pollable<?> future;
        private final AtomicBoolean queued = new AtomicBoolean();
        private boolean ended;

        Task(Pollable<?> future) {
            this.future = future;
        }

        @Override
        public void wake() {
            if (queued.compareAndSet(false, true)) {
                queue.add(this);
            }
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
