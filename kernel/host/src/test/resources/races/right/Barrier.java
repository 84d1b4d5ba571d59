import java.util.concurrent.*;
public class Barrier {
    static int[] x = new int[3];
    public static void main(String[] a) throws Exception {
        CyclicBarrier b = new CyclicBarrier(3);
        Thread[] ts = new Thread[3];
        for(int i = 0;i<3;i++) {
            int k = i;
            ts[i]=new Thread(() -> {
                try {
                    x[k]=1;
                    b.await();
                    int s = x[0]+x[1]+x[2];
                    assert s==3;
                } catch(Exception e) {
                    throw new RuntimeException(e);
                }
            });
            ts[i].start();
        }
        for(Thread t:ts) t.join();
    }
}
