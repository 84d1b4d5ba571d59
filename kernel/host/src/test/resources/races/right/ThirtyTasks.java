import java.util.concurrent.atomic.AtomicInteger;

public class ThirtyTasks {
    public static void main(String[] a) throws Exception {
        var sum = new AtomicInteger();
        Thread before = null;
        for (int i = 0; i < 30; i++) {
            Thread earlier = before;
            before = new Thread(() -> {
                try {
                    if (earlier != null) {
                        earlier.join();
                    }
                    sum.incrementAndGet();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            before.start();
        }
        before.join();
        assert sum.get() == 30;
    }
}
