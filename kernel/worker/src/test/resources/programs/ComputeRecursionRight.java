// passes
import java.util.concurrent.ConcurrentHashMap;

public class ComputeRecursionRight {
    static final ConcurrentHashMap<Integer, Integer> cache = new ConcurrentHashMap<>();

    static int load(int number) {
        return cache.computeIfAbsent(number, it -> it == 0 ? 1 : load(it - 1) + 1);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> cache.put(9, 1));
        other.start();
        assert load(2) == 3;
        other.join();
    }
}
