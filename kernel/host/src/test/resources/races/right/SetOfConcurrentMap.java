import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public class SetOfConcurrentMap {
    static final Set<String> names = Collections.newSetFromMap(new ConcurrentHashMap<>());

    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> names.add("t"));
        Thread u = new Thread(() -> names.add("u"));
        t.start();
        u.start();
        t.join();
        u.join();
        assert names.size() == 2;
    }
}
