import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

public class HandedOver {
    static final Object a = new Object();
    static final Object b = new Object();
    static final Object m = new Object();
    static boolean told;
    static volatile boolean seen;

    static void take(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                Math.abs(1);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        var latch = new CountDownLatch(1);
        var queue = new LinkedBlockingQueue<String>();
        var permit = new Semaphore(0);
        var future = new CompletableFuture<String>();
        int way = args.length;
        Thread one = new Thread(() -> {
            take(a, b);
            latch.countDown();
            Thread.yield();
            synchronized (m) {
                told = true;
                m.notifyAll();
            }
        });
        one.start();
        latch.await();
        take(b, a);
        synchronized (m) {
            while (!told) {
                m.wait();
            }
        }
        take(b, a);
        Thread two = new Thread(() -> {
            take(a, b);
            queue.add("done");
            take(b, a);
            permit.release();
            take(a, b);
            future.complete("done");
            seen = true;
        });
        two.start();
        queue.take();
        permit.acquire();
        future.join();
        while (!seen) {
            Thread.sleep(1);
        }
        take(b, a);
    }
}
