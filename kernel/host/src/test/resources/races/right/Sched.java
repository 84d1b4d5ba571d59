import java.util.concurrent.*;
public class Sched {
    static int n;
    public static void main(String[] a) throws Exception {
        ScheduledExecutorService s = Executors.newScheduledThreadPool(2);
        n = 1;
        var f = s.schedule(() -> {
            n++;
        },10,TimeUnit.SECONDS);
        f.get();
        n++;
        var g = s.schedule(()->n++,1,TimeUnit.SECONDS);
        g.get();
        s.shutdown();
        assert n==4;
    }
}
