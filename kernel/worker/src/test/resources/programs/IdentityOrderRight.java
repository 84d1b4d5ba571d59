// passes
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tables of things that have no hash code of their own are walked in one order in all runs of a schedule. */
public class IdentityOrderRight {
    enum Color { RED, GREEN, BLUE, BLACK }

    static final class Worker extends Thread {
        @Override
        public void run() {
            synchronized (IdentityOrderRight.class) {
                done++;
            }
        }
    }

    static int done;

    public static void main(String[] args) throws InterruptedException {
        Set<Worker> workers = new HashSet<>();
        Map<Color, Thread> threads = new HashMap<>();
        Set<Thread> plain = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 2; i++) {
            workers.add(new Worker());
            plain.add(new Thread(() -> { }));
        }
        threads.put(Color.BLUE, new Thread(() -> { }));
        workers.forEach(Thread::start);
        plain.forEach(Thread::start);
        for (Worker worker : workers) {
            worker.join();
        }
        if (done != 2 || threads.size() != 1) {
            throw new AssertionError("done " + done);
        }
    }
}
