import java.util.concurrent.locks.*;
public class RW {
    static int c;
    static final ReadWriteLock l = new ReentrantReadWriteLock();
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            l.writeLock().lock();
            try {
                c++;
            } finally {
                l.writeLock().unlock();
            }
        });
        Thread u = new Thread(() -> {
            l.readLock().lock();
            try {
                int x = c;
            } finally {
                l.readLock().unlock();
            }
        });
        t.start();
        u.start();
        t.join();
        u.join();
        assert c==1;
    }
}
