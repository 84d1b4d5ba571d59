import java.util.*;
public class Holder {
    static class H {
        static List<Integer> L = new ArrayList<>();
        static int n;
        static {
            L.add(1);
            n = 3;
        }
    }
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            int x = H.L.size()+H.n;
        });
        Thread u = new Thread(() -> {
            int x = H.L.size()+H.n;
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
