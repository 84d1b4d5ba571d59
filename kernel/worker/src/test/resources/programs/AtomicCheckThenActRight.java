// passes
import java.util.concurrent.atomic.AtomicInteger;

public class AtomicCheckThenActRight {
    static final AtomicInteger stock = new AtomicInteger(1);

    static boolean buy() {
        while (true) {
            int left = stock.get();
            if (left == 0) {
                return false;
            }
            if (stock.compareAndSet(left, left - 1)) {
                return true;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] buyers = new Thread[3];
        for (int i = 0; i < buyers.length; i++) {
            buyers[i] = Thread.ofVirtual().unstarted(AtomicCheckThenActRight::buy);
        }
        for (Thread buyer : buyers) {
            buyer.start();
        }
        for (Thread buyer : buyers) {
            buyer.join();
        }
        assert stock.get() >= 0 : "stock is " + stock.get();
    }
}
