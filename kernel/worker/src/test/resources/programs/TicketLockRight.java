// passes
import java.util.concurrent.atomic.AtomicInteger;

public class TicketLockRight {
    static final AtomicInteger next = new AtomicInteger();
    static final AtomicInteger serving = new AtomicInteger();
    static int count;

    static void work() {
        int ticket = next.getAndIncrement();
        while (serving.get() != ticket) {
            Thread.onSpinWait();
        }
        count++;
        serving.incrementAndGet();
    }

    public static void main(String[] args) throws Exception {
        Thread[] all = new Thread[2];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(TicketLockRight::work);
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
