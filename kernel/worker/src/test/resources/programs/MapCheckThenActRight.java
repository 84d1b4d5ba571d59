// passes
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class MapCheckThenActRight {
    static final Map<String, Integer> words = new ConcurrentHashMap<>();

    static void count(String word) {
        words.merge(word, 1, Integer::sum);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> count("the"));
        Thread b = new Thread(() -> count("the"));
        a.start();
        b.start();
        a.join();
        b.join();
        assert words.get("the") == 2 : words;
    }
}
