import java.util.concurrent.locks.*;
public class WithLock {
    static int c;
    static final Lock l = new ReentrantLock();
    static void inc() {
        l.lock();
        try {
            c++;
        }  finally {
            l.unlock();
        }
    }
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(WithLock::inc);
        Thread u = new Thread(WithLock::inc);
        t.start();
        u.start();
        t.join();
        u.join();
        assert c==2;
    }
}
