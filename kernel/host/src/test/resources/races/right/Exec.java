import java.util.*;
import java.util.concurrent.*;
public class Exec {
    static int n;
    static List<Integer> l = new ArrayList<>();
    public static void main(String[] a) throws Exception {
        ExecutorService e = Executors.newSingleThreadExecutor();
        n = 1;
        l.add(1);
        Future<Integer> f = e.submit(() -> {
            n++;
            l.add(2);
            return n;
        });
        int r = f.get();
        assert r==2;
        n++;
        l.add(3);
        e.submit(() -> {
            n++;
            l.add(4);
        });
        e.shutdown();
        e.awaitTermination(1,TimeUnit.DAYS);
        assert n==4 && l.size()==4;
    }
}
