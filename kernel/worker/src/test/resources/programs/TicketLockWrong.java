// fails:
import java.util.concurrent.atomic.AtomicInteger;

public class TicketLockWrong {
    static final AtomicInteger next = new AtomicInteger();
    static final AtomicInteger serving = new AtomicInteger();
    static int count;

    static void work() {
        int ticket = next.get();
        next.set(ticket + 1);
        while (serving.get() != ticket) {
            Thread.onSpinWait();
        }
        count++;
        serving.incrementAndGet();
    }

    public static void main(String[] args) throws Exception {
        Thread[] all = new Thread[3];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(TicketLockWrong::work);
        }
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
        if (count != all.length) {
            throw new IllegalStateException("count is " + count);
        }
    }
}
