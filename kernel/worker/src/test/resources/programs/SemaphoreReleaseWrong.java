// fails: Threw AssertionError
import java.util.concurrent.Semaphore;

public class SemaphoreReleaseWrong {
    static final Semaphore permits = new Semaphore(1);
    static int inside;

    static void work() {
        try {
            if (!permits.tryAcquire()) {
                return;
            }
            inside++;
            assert inside == 1 : inside + " inside";
            inside--;
        } finally {
            permits.release();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[3];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(SemaphoreReleaseWrong::work);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
