import java.util.concurrent.*;
public class Queue {
    static class Box {
        int v;
    }
    public static void main(String[] a) throws Exception {
        BlockingQueue<Box> q = new LinkedBlockingQueue<>();
        BlockingQueue<Box> s = new SynchronousQueue<>();
        Thread t = new Thread(() -> {
            try {
                Box b = new Box();
                b.v = 3;
                q.put(b);
                Box c = new Box();
                c.v = 4;
                s.put(c);
            } catch(InterruptedException e) {
            }
        });
        Thread u = new Thread(() -> {
            try {
                Box b = q.take();
                b.v++;
                Box c = s.take();
                c.v++;
                assert c.v==5;
            } catch(InterruptedException e) {
            }
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
