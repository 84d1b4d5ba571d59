import java.util.*;
public class SyncList {
    static List<Integer> l = Collections.synchronizedList(new ArrayList<>(List.of(1,2,3)));
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            l.add(1);
        });
        Thread u = new Thread(() -> {
            for(int x:l) {
            }
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
