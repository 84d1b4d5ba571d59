// fails: Stuck
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public class CyclicBarrierPartiesWrong {
    static final int WORKERS = 2;
    static final CyclicBarrier barrier = new CyclicBarrier(WORKERS + 1, () -> System.out.println("round"));

    static void work() {
        try {
            barrier.await();
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(CyclicBarrierPartiesWrong::work);
        Thread b = new Thread(CyclicBarrierPartiesWrong::work);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
