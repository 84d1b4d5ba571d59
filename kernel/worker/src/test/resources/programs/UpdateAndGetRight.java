// passes
import java.util.concurrent.atomic.AtomicInteger;

public class UpdateAndGetRight {
    static final AtomicInteger seats = new AtomicInteger(1);
    static volatile int price = 1;

    static boolean book() {
        return seats.getAndUpdate(free -> free >= price ? free - price : free) >= 1;
    }

    public static void main(String[] args) throws InterruptedException {
        boolean[] got = new boolean[2];
        Thread a = new Thread(() -> got[0] = book());
        Thread b = new Thread(() -> got[1] = book());
        a.start();
        b.start();
        price = 1;
        a.join();
        b.join();
        assert got[0] != got[1] && seats.get() == 0;
    }
}
