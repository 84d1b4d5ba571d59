import java.util.*;
public class PrivateCollections {
    static int total;
    static void work() {
        List<Integer> l = new ArrayList<>();
        for(int i = 0;i<5;i++) l.add(i);
        StringBuilder b = new StringBuilder();
        for(int x: l) b.append(x);
        synchronized(PrivateCollections.class) {
            total+=b.length();
        }
    }
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(PrivateCollections::work);
        Thread u = new Thread(PrivateCollections::work);
        t.start();
        u.start();
        t.join();
        u.join();
        assert total==10;
    }
}
