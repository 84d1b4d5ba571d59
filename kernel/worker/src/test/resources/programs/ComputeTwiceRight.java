// passes
import java.util.concurrent.ConcurrentHashMap;

public class ComputeTwiceRight {
    static final ConcurrentHashMap<String, Integer> hits = new ConcurrentHashMap<>();
    static volatile int step = 1;

    static void hit() {
        hits.compute("page", (page, now) -> now == null ? step : now + step);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(ComputeTwiceRight::hit);
        Thread b = new Thread(ComputeTwiceRight::hit);
        a.start();
        b.start();
        step = 1;
        a.join();
        b.join();
        assert hits.get("page") == 2 : hits;
    }
}
