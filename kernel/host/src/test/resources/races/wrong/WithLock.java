import java.util.concurrent.locks.*;
public class WithLock {
    static int c;
    static void inc(Lock l) {
        l.lock();
        try {
            c++;
        }  finally {
            l.unlock();
        }
    }
    public static void main(String[] a) throws Exception {
        Lock l = new ReentrantLock(), m = new ReentrantLock();
        Thread t = new Thread(()->inc(l));
        Thread u = new Thread(()->inc(m));
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
