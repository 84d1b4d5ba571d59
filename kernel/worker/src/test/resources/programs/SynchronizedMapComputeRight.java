// passes
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class SynchronizedMapComputeRight {
    static final Map<String, Integer> stock = Collections.synchronizedMap(new HashMap<>(Map.of("nut", 1)));
    static final List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    static int sold;

    static void sell() {
        stock.computeIfPresent("nut", (name, count) -> {
            sold++;
            synchronized (seen) {
                seen.add(count);
                seen.add(-count);
            }
            return count + sold;
        });
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(SynchronizedMapComputeRight::sell, "one");
        Thread other = new Thread(SynchronizedMapComputeRight::sell, "other");
        one.start();
        other.start();
        assert new ArrayList<>(seen).size() % 2 == 0 : "half a sale";
        one.join();
        other.join();
        assert stock.get("nut") == 4 : stock;
    }
}
