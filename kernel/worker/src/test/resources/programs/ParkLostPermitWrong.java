// fails: Stuck
import java.util.concurrent.locks.LockSupport;

public class ParkLostPermitWrong {
    static volatile boolean ready;
    static volatile Thread waiter;

    public static void main(String[] args) throws InterruptedException {
        Thread sleeper = new Thread(() -> {
            while (!ready) {
                LockSupport.park();
            }
            LockSupport.park();
        }, "sleeper");
        sleeper.start();
        ready = true;
        LockSupport.unpark(sleeper);
        sleeper.join();
    }
}
