// fails: Threw ArithmeticException
public class UncaughtInThreadWrong {
    static int divisor = 1;

    static class Breaker implements Runnable {
        public void run() {
            synchronized (UncaughtInThreadWrong.class) {
                divisor = 0;

            }
        }
    }

    static class Divider implements Runnable {
        public void run() {
            synchronized (UncaughtInThreadWrong.class) {
                System.out.println(10 / divisor);
            }
        }
    }

    public static void main(String[] args) {
        new Thread(new Breaker()).start();
        new Thread(new Divider()).start();
    }
}
