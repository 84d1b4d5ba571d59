import java.util.concurrent.locks.*;
public class Stamped {
    static int x,y;
    static final StampedLock l = new StampedLock();
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(() -> {
            long s = l.writeLock();
            try {
                x++;
                y++;
            } finally {
                l.unlockWrite(s);
            }
        });
        Thread u = new Thread(() -> {
            long s = l.tryOptimisticRead();
            int p = x,q = y;
            if(!l.validate(s)) {
                s = l.readLock();
                try {
                    p = x;
                    q = y;
                } finally {
                    l.unlockRead(s);
                }
            }
            assert p==q;
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
