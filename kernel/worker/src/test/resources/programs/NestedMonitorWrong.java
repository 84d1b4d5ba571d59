// fails: Stuck
public class NestedMonitorWrong {
    static final Object outer = new Object();
    static final Object inner = new Object();
    static boolean ready;

    public static void main(String[] args) throws InterruptedException {
        Thread waiter = new Thread(() -> {
            synchronized (outer) {
                waitInside();
            }
        }, "waiter");
        Thread setter = new Thread(() -> {
            synchronized (outer) {
                synchronized (inner) {
                    ready = true;
                    inner.notifyAll();
                }
            }
        }, "setter");
        waiter.start();
        setter.start();
        waiter.join();
        setter.join();
    }

    static void waitInside() {
        synchronized (inner) {
            while (!ready) {
                try {
                    inner.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
