public class Joined {
    static void take(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                System.out.println("both");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object a = new Object();
        Object b = new Object();
        take(b, a);
        Thread one = new Thread(() -> take(a, b));
        one.start();
        one.join();
        take(b, a);
        Thread two = new Thread(() -> take(a, b));
        two.start();
        two.join();
    }
}
