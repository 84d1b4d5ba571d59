// Lock order: one takes Object#1 (ApartInTime.java:9) while it holds Object#2 (ApartInTime.java:8); two takes Object#2 (ApartInTime.java:18) while it holds Object#1 (ApartInTime.java:17). If these meet, they stop each other for good.
public class ApartInTime {
    static final Object a = new Object();
    static final Object b = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(() -> {
            synchronized (a) {
                synchronized (b) {
                    System.out.println("one");
                }
            }
        }, "one");
        one.start();
        Thread.sleep(100);
        Thread two = new Thread(() -> {
            synchronized (b) {
                synchronized (a) {
                    System.out.println("two");
                }
            }
        }, "two");
        two.start();
        one.join();
        two.join();
    }
}
