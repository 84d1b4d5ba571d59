import java.util.*;
import java.util.concurrent.*;
public class Exec {
    static int n;
    public static void main(String[] a) throws Exception {
        ExecutorService e = Executors.newFixedThreadPool(2);
        e.submit(() -> {
            n++;
        });
        e.submit(() -> {
            n++;
        });
        e.shutdown();
        e.awaitTermination(1,TimeUnit.DAYS);
        int x = n;
    }
}
