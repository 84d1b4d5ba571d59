// fails woken-in-poll: a wake-up that comes during the poll is taken for one that was served
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

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
            task.poller = Thread.currentThread();
            if (task.ends()) {
                unfinished--;
            } else {
                task.queued.set(false);
                if (task.again) {
                    task.again = false;
                    task.wake();
                }
            }
        }
    }

    private final class Task implements Waker {
        private final Pollable<?> future;
        private final AtomicBoolean queued = new AtomicBoolean();
        private Thread poller;
        private boolean again; // woken by its own poll

        Task(Pollable<?> future) {
            this.future = future;
        }

        @Override
        public void wake() {
            if (queued.compareAndSet(false, true)) {
                queue.add(this);
            } else if (Thread.currentThread() == poller) {
                again = true;
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
