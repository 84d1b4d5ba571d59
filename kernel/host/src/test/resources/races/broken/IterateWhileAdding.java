import java.util.*;
public class IterateWhileAdding {
    static List<Integer> list = new ArrayList<>(List.of(1,2,3));
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            int s = 0;
            for (int x : list) s+=x;
        });
        Thread u = new Thread(()->list.add(9));
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
