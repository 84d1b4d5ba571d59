// passes
public class Lazy01Right {
    static final Object mutex = new Object();
    static int data = 0;

    public static void main(String[] args) throws InterruptedException {
        Thread t1 = new Thread(() -> {
            synchronized (mutex) {
                data++;
            }
        });
        Thread t2 = new Thread(() -> {
            synchronized (mutex) {
                data += 2;
            }
        });
        Thread t3 = new Thread(() -> {
            synchronized (mutex) {
                assert data <= 3;
            }
        });
        t1.start();
        t2.start();
        t3.start();
        t1.join();
        t2.join();
        t3.join();
    }
}
