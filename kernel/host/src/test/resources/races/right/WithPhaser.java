import java.util.concurrent.*;
public class WithPhaser {
    static int[] x = new int[2];
    public static void main(String[] a) throws Exception {
        Phaser p = new Phaser(2);
        Thread t = new Thread(() -> {
            x[0]=1;
            p.arriveAndAwaitAdvance();
            int y = x[1];
            assert y==1;
        }),u = new Thread(() -> {
            x[1]=1;
            p.arriveAndAwaitAdvance();
            int y = x[0];
            assert y==1;
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
