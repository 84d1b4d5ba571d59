// passes
public class UncaughtInThreadRight {
    static int divisor = 1;

    static class Breaker implements Runnable {
        public void run() {
            synchronized (UncaughtInThreadRight.class) {
                divisor = 0;
                divisor = 2;
            }
        }
    }

    static class Divider implements Runnable {
        public void run() {
            synchronized (UncaughtInThreadRight.class) {
                System.out.println(10 / divisor);
            }
        }
    }

    public static void main(String[] args) {
        new Thread(new Breaker()).start();
        new Thread(new Divider()).start();
    }
}
