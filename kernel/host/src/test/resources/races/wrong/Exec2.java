import java.util.*;
import java.util.concurrent.*;
public class Exec2 {
    static int n;
    public static void main(String[] a) throws Exception {
        ExecutorService e = Executors.newFixedThreadPool(2);
        e.submit(() -> {
            n++;
        });
        n++;
        e.shutdown();
    }
}
