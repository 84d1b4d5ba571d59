// passes
import java.util.concurrent.CyclicBarrier;

public class CyclicBarrierPhasesRight {
    static final int[] cells = {1, 2};
    static final int[] next = new int[2];
    static final CyclicBarrier barrier = new CyclicBarrier(2);

    static void step(int me) {
        try {
            next[me] = cells[1 - me] + 10;
            barrier.await();
            cells[me] = next[me];
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> step(0));
        Thread b = new Thread(() -> step(1));
        a.start();
        b.start();
        a.join();
        b.join();
        assert cells[0] == 12 && cells[1] == 11 : cells[0] + " " + cells[1];
    }
}
