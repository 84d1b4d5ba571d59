// fails: Stuck DEADLOCK
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

public class SynchronizedMapComputeWrong {
    static final Map<String, Integer> stock = Collections.synchronizedMap(new HashMap<>(Map.of("nut", 1)));
    static final Object door = new Object();

    static void sell() {
        stock.computeIfPresent("nut", (name, count) -> {
            synchronized (door) {
                return count - 1;
            }
        });
    }

    static void deliver() {
        synchronized (door) {
            stock.merge("nut", 1, Integer::sum);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread seller = new Thread(SynchronizedMapComputeWrong::sell, "seller");
        Thread driver = new Thread(SynchronizedMapComputeWrong::deliver, "driver");
        seller.start();
        driver.start();
        seller.join();
        driver.join();
    }
}
