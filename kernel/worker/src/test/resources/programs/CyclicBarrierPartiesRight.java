// passes
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public class CyclicBarrierPartiesRight {
    static final int WORKERS = 2;
    static final CyclicBarrier barrier = new CyclicBarrier(WORKERS, () -> System.out.println("round"));

    static void work() {
        try {
            barrier.await();
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(CyclicBarrierPartiesRight::work);
        Thread b = new Thread(CyclicBarrierPartiesRight::work);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
