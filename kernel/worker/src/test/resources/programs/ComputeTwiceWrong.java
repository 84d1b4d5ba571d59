// fails: Threw AssertionError
import java.util.concurrent.ConcurrentHashMap;

public class ComputeTwiceWrong {
    static final ConcurrentHashMap<String, Integer> hits = new ConcurrentHashMap<>();
    static volatile int step = 1;

    static void hit() {
        int before = hits.computeIfAbsent("page", page -> step - 1);
        hits.compute("page", (page, now) -> before + step);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(ComputeTwiceWrong::hit);
        Thread b = new Thread(ComputeTwiceWrong::hit);
        a.start();
        b.start();
        step = 1;
        a.join();
        b.join();
        assert hits.get("page") == 2 : hits;
    }
}
