// fails no-race: "one line of code is one step"; ArrayDeque is for one thread, and wakers are called by others
import java.util.ArrayDeque;

class Executor {
    private final ArrayDeque<Task> queue = new ArrayDeque<>();
    private volatile boolean rings;
    private int unfinished;

    void spawn(Pollable<?> future) {
        unfinished++;
        queue.add(new Task(future));
    }

    void run() throws InterruptedException {
        while (unfinished > 0) {
            Task task = queue.poll();
            if (task == null) {
                rest();
                continue;
            }
            task.queued = false;
            if (!task.ended && task.ends()) {
                task.ended = true;
                unfinished--;
            }
        }
    }

    private synchronized void rest() throws InterruptedException {
        while (!rings) {
            wait();
        }
        rings = false;
    }

    private synchronized void ring() {
        rings = true;
        notify();
    }

    private final class Task implements Waker {
        private final Pollable<?> future;
        private volatile boolean queued = true;
        private boolean ended;

        Task(Pollable<?> future) {
            this.future = future;
        }

        @Override
        public void wake() {
            if (!queued) {
                queued = true;
                queue.add(this);
                ring();
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
