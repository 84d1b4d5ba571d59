import java.util.*;
import java.util.concurrent.*;
public class ConcurrentMapMerge {
    static Map<String,Integer> m = new ConcurrentHashMap<>();
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(()->m.merge("a",1,Integer::sum));
        Thread u = new Thread(()->m.merge("a",1,Integer::sum));
        t.start();
        u.start();
        t.join();
        u.join();
        assert m.get("a")==2;
    }
}
