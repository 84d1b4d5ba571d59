import java.util.*;
public class MapPut {
    public static void main(String[] a) throws Exception {
        Map<String,Integer> m = new HashMap<>();
        Thread t = new Thread(()->m.put("a",1));
        Thread u = new Thread(()->m.put("b",2));
        t.start();
        u.start();
        t.join();
        u.join();
        assert m.size()==2 && m.get("a")==1 && m.get("b")==2: "lost";
    }
}
