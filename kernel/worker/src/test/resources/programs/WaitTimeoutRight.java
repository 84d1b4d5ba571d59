// passes
public class WaitTimeoutRight {
    static final Object lock = new Object();
    static String answer;

    static String await(long millis) throws InterruptedException {
        synchronized (lock) {
            long end = System.currentTimeMillis() + millis;
            while (answer == null) {
                long left = end - System.currentTimeMillis();
                if (left <= 0) {
                    return "late";
                }
                lock.wait(left);
            }
            return answer;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread noise = new Thread(() -> {
            synchronized (lock) {
                lock.notifyAll();
            }
        });
        Thread work = new Thread(() -> {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
            synchronized (lock) {
                answer = "42";
                lock.notifyAll();
            }
        });
        noise.start();
        work.start();
        String got = await(100);
        assert got != null : "it believed that a wake-up is an answer";
        noise.join();
        work.join();
    }
}
