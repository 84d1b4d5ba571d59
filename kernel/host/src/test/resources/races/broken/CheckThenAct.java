import java.util.*;
public class CheckThenAct {
    static Vector<Integer> v = new Vector<>();
    static void put() {
        if(!v.contains(1)) v.add(1);
    }
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(CheckThenAct::put);
        Thread u = new Thread(CheckThenAct::put);
        t.start();
        u.start();
        t.join();
        u.join();
        assert v.size()==1;
    }
}
