// passes
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

public class RandomBackoffRight {
    static final AtomicBoolean locked = new AtomicBoolean();
    static int shared;

    static void lock(Random random) throws InterruptedException {
        while (!locked.compareAndSet(false, true)) {
            Thread.sleep(1 + random.nextInt(10));
        }
    }

    static class Worker extends Thread {
        final Random random = new Random(getName().hashCode());

        @Override
        public void run() {
            try {
                lock(random);
                shared++;
                locked.set(false);
            } catch (InterruptedException e) {
                throw new RuntimeException(e);
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Worker a = new Worker();
        Worker b = new Worker();
        a.start();
        b.start();
        a.join();
        b.join();
        assert shared == 2 : "shared " + shared;
    }
}
