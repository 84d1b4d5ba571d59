// passes, large
public class Reorder20Right {
    static int a;
    static int b;
    static final Object lock = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread[] setters = new Thread[19];
        for (int i = 0; i < setters.length; i++) {
            setters[i] = new Thread(() -> {
                synchronized (lock) {
                    a = 1;
                    b = -1;
                }
            });
        }
        Thread checker = new Thread(() -> {
            synchronized (lock) {
                assert a == 0 && b == 0 || a == 1 && b == -1;
            }
        });
        for (Thread setter : setters) {
            setter.start();
        }
        checker.start();
        for (Thread setter : setters) {
            setter.join();
        }
        checker.join();
    }
}
