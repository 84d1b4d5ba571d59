// fails: Threw AssertionError
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class MapCheckThenActWrong {
    static final Map<String, Integer> words = new ConcurrentHashMap<>();

    static void count(String word) {
        if (words.containsKey(word)) {
            words.put(word, words.get(word) + 1);
        } else {
            words.put(word, 1);
        }
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
