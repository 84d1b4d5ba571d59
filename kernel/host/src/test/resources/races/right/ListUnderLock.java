import java.util.*;
public class ListUnderLock {
    static final List<Integer> list = new ArrayList<>();
    static void add(int x) {
        synchronized(list) {
            list.add(x);
        }
    }
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            add(1);
            add(3);
        });
        Thread u = new Thread(() -> {
            add(2);
            add(4);
        });
        t.start();
        u.start();
        t.join();
        u.join();
        assert list.size()==4 : "lost";
    }
}
