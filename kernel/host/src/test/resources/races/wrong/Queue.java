import java.util.concurrent.*;
public class Queue {
    static class Box {
        int v;
    }
    public static void main(String[] a) throws Exception {
        BlockingQueue<Box> q = new LinkedBlockingQueue<>();
        Thread t = new Thread(() -> {
            try {
                Box b = new Box();
                q.put(b);
                b.v = 3;
            } catch(InterruptedException e) {
            }
        });
        Thread u = new Thread(() -> {
            try {
                Box b = q.take();
                int x = b.v;
            } catch(InterruptedException e) {
            }
        });
        t.start();
        u.start();
        t.join();
        u.join();
    }
}
