// fails: Threw IllegalStateException
import java.util.concurrent.ConcurrentHashMap;

public class ComputeRecursionWrong {
    static final ConcurrentHashMap<String, Integer> cache = new ConcurrentHashMap<>();

    static int load(String name) {
        return cache.computeIfAbsent(name, it -> load(it) + 1);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> cache.put("other", 1));
        other.start();
        load("a");
        other.join();
    }
}
