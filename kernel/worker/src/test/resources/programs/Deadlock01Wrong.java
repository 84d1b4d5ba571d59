// fails: Stuck DEADLOCK
public class Deadlock01Wrong {
    static final Object a = new Object();
    static final Object b = new Object();
    static int counter = 1;

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread() {
            @Override
            public void run() {
                synchronized (a) {
                    synchronized (b) {
                        counter++;
                    }
                }
            }
        };
        Thread two = new Thread() {
            @Override
            public void run() {
                synchronized (b) {
                    synchronized (a) {
                        counter--;
                    }
                }
            }
        };
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
