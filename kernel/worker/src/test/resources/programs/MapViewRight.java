// passes
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;

/** One counts the values twice, through a view of the map, while the other puts one more. */
public class MapViewRight {
    static final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        map.put("a", 1);
        Collection<Integer> values = map.values();
        int[] seen = new int[2];
        Thread putter = new Thread(() -> {
            map.containsKey("a");
            map.put("b", 1);
        });
        Thread counter = new Thread(() -> {
            values.isEmpty();
            seen[0] = values.size();
            seen[1] = values.size();
        });
        putter.start();
        counter.start();
        putter.join();
        counter.join();
        assert seen[0] <= seen[1] : seen[0] + " and then " + seen[1];
    }
}
