// passes
import java.util.concurrent.locks.ReentrantLock;

class Phase01Right {
    static final ReentrantLock x = new ReentrantLock();
    static final ReentrantLock y = new ReentrantLock();
    static int lockStatus;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            x.lock();
            y.lock();
            lockStatus = 1;
            y.unlock();
            x.unlock();
            x.lock();
            y.lock();
            y.unlock();
            x.unlock();
        });
        Thread b = new Thread(() -> {
            x.lock();
            y.lock();
            y.unlock();
            x.unlock();
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
