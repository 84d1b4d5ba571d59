import java.util.*;
public class SyncList {
    static List<Integer> l = Collections.synchronizedList(new ArrayList<>());
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            l.add(1);
        });
        Thread u = new Thread(() -> {
            synchronized(l) {
                for(int x:l) {
                }
            }
            l.forEach(x-> {
            });
            l.removeIf(x->x>3);
        });
        t.start();
        u.start();
        t.join();
        u.join();
        assert l.size()==1;
    }
}
