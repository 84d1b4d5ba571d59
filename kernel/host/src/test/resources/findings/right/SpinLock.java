import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

public class SpinLock {
    static final AtomicBoolean taken = new AtomicBoolean();
    static final AtomicInteger next = new AtomicInteger();
    static final AtomicInteger serving = new AtomicInteger();
    static int one;
    static int two;

    static void add() {
        while (!taken.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        one++;
        taken.set(false);
        int mine = next.getAndIncrement();
        while (serving.get() != mine) {
            Thread.onSpinWait();
        }
        two++;
        serving.set(mine + 1);
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(SpinLock::add);
        other.start();
        add();
        other.join();
        assert one + two == 4;
    }
}
