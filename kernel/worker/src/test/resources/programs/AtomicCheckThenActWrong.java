// fails: Threw AssertionError
import java.util.concurrent.atomic.AtomicInteger;

public class AtomicCheckThenActWrong {
    static final AtomicInteger stock = new AtomicInteger(1);

    static boolean buy() {
        if (stock.get() > 0) {
            stock.decrementAndGet();
            return true;
        }
        return false;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] buyers = new Thread[3];
        for (int i = 0; i < buyers.length; i++) {
            buyers[i] = Thread.ofVirtual().unstarted(AtomicCheckThenActWrong::buy);
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
