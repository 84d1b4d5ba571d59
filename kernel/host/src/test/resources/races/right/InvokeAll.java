import java.util.*;
import java.util.concurrent.*;
public class InvokeAll {
    static int[] r = new int[3];
    public static void main(String[] a) throws Exception {
        try(var e = Executors.newFixedThreadPool(2)) {
            var l = new ArrayList<Callable<Integer>>();
            for(int i = 0;i<3;i++) {
                int k = i;
                l.add(() -> {
                    r[k]=k;
                    return k;
                });
            }
            e.invokeAll(l);
            int s = r[0]+r[1]+r[2];
            assert s==3;
        }
        try(var e = Executors.newVirtualThreadPerTaskExecutor()) {
            e.submit(() -> {
                r[0]=9;
            });
        }
        assert r[0]==9;
    }
}
