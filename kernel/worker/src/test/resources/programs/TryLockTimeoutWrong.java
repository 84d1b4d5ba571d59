// fails: Threw AssertionError
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class TryLockTimeoutWrong {
    static final ReentrantLock lock = new ReentrantLock();
    static int done;

    static void slow() throws InterruptedException {
        lock.lock();
        try {
            Thread.sleep(200);
            done++;
        } finally {
            lock.unlock();
        }
    }

    static void impatient() throws InterruptedException {
        if (lock.tryLock(100, TimeUnit.MILLISECONDS)) {
            try {
                done++;
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                slow();
            } catch (InterruptedException e) {
                throw new RuntimeException(e);
            }
        });
        a.start();
        impatient();
        a.join();
        assert done == 2 : "only " + done;
    }
}
