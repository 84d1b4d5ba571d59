import java.util.concurrent.locks.*;
public class Park {
    static int n;
    static volatile boolean go;
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            while(!go) LockSupport.park();
            n++;
        });
        t.start();
        n = 1;
        go = true;
        LockSupport.unpark(t);
        t.join();
        assert n==2;
    }
}
