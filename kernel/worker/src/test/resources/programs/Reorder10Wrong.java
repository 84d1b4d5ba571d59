// fails: Threw AssertionError, large
public class Reorder10Wrong {
    static int a;
    static int b;
    static final Object lock = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread[] setters = new Thread[9];
        for (int i = 0; i < setters.length; i++) {
            setters[i] = new Thread(() -> {
                a = 1;
                b = -1;
            });
        }
        Thread checker = new Thread(() -> {
            boolean fine = a == 0 && b == 0 || a == 1 && b == -1;
            assert fine;
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
