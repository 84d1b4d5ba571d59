import java.util.concurrent.atomic.*;
public class Atomic {
    static int d;
    static final AtomicBoolean lock = new AtomicBoolean();
    static final AtomicInteger n = new AtomicInteger();
    static void w() {
        while(!lock.compareAndSet(false,true)) Thread.onSpinWait();
        d++;
        lock.set(false);
        n.incrementAndGet();
    }
    public static void main(String[] a) throws Exception {
        Thread t = new Thread(Atomic::w);
        Thread u = new Thread(Atomic::w);
        t.start();
        u.start();
        t.join();
        u.join();
        assert d==2&&n.get()==2;
    }
}
