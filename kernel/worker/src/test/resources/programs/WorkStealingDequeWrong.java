// fails: Threw AssertionError
import java.util.concurrent.atomic.AtomicInteger;

public class WorkStealingDequeWrong {
    static final int[] tasks = new int[8];
    static final AtomicInteger top = new AtomicInteger();
    static final AtomicInteger bottom = new AtomicInteger();
    static final AtomicInteger done = new AtomicInteger();

    static void push(int task) {
        int b = bottom.get();
        tasks[b] = task;
        bottom.set(b + 1);
    }

    static int pop() {
        int b = bottom.decrementAndGet();
        int t = top.get();
        if (t > b) {
            bottom.set(t);
            return -1;
        }
        int task = tasks[b];
        if (t == b) {

            bottom.set(t + 1);
        }
        return task;
    }

    static int steal() {
        int t = top.get();
        int b = bottom.get();
        if (t >= b) {
            return -1;
        }
        int task = tasks[t];
        return top.compareAndSet(t, t + 1) ? task : -1;
    }

    public static void main(String[] args) throws Exception {
        push(1);
        push(2);
        Thread thief = new Thread(() -> {
            if (steal() >= 0) {
                done.incrementAndGet();
            }
        }, "thief");
        thief.start();
        for (int i = 0; i < 2; i++) {
            if (pop() >= 0) {
                done.incrementAndGet();
            }
        }
        thief.join();
        assert done.get() <= 2 : "one task was done twice";
    }
}
