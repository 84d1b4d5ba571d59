public class GateLock {
    static final Object gate = new Object();
    static final Object a = new Object();
    static final Object b = new Object();

    static void take(Object first, Object second) {
        synchronized (gate) {
            synchronized (first) {
                synchronized (second) {
                    System.out.println("both");
                }
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(() -> take(a, b));
        one.start();
        Thread.sleep(10);
        take(b, a);
        one.join();
    }
}
