import java.util.*;
public class ArrayDequeAdd {
    static Collection<Integer> list = new ArrayDeque<>();
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(()->list.add(1));
        Thread u = new Thread(()->list.add(2));
        t.start();
        u.start();
        t.join();
        u.join();
        assert list.size()==2 : "lost";
    }
}
