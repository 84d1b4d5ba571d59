// fails: Threw AssertionError
public class ArithmeticProgressionWrong {
    static final int N = 3;
    static int num;
    static long total;
    static boolean flag;
    static final Object m = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread producer = new Thread(() -> {
            for (int i = 1; i <= N; i++) {
                synchronized (m) {
                    while (num > 0) {
                        pause();
                    }
                    num = i;
                    m.notify();
                }
            }
        });
        Thread consumer = new Thread(() -> {
            for (int i = 1; i <= N; i++) {
                synchronized (m) {
                    while (num == 0) {
                        pause();
                    }
                    total = total + num;
                    num = 0;
                    m.notify();
                }
            }
            synchronized (m) {
                flag = true;
            }
        });
        producer.start();
        consumer.start();
        producer.join();
        consumer.join();
        assert flag && total != N * (N + 1) / 2 : total;
    }

    static void pause() {
        try {
            m.wait();
        } catch (InterruptedException e) {
            throw new Error(e);
        }
    }
}
