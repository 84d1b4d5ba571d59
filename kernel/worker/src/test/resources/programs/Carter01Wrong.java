// fails: Stuck DEADLOCK
public class Carter01Wrong {
    static final Object m = new Object();
    static final Object l = new Object();
    static int a, b;

    static void first() {
        synchronized (m) {
            a++;
            if (a == 1) {
                synchronized (l) { b++; }
            }
        }
    }

    static void second() {
        synchronized (l) {
            b++;
            synchronized (m) {
                a--;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = {new Thread(Carter01Wrong::first), new Thread(Carter01Wrong::second), new Thread(() -> { }), new Thread(() -> { })};
        for (Thread t : all) {
            t.start();
        }
        for (Thread t : all) {
            t.join();
        }
    }
}
