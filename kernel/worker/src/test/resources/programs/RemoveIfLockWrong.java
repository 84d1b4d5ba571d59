// fails: Stuck DEADLOCK
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

public class RemoveIfLockWrong {
    static final List<Integer> jobs = new CopyOnWriteArrayList<>(List.of(1, 2));
    static final ReentrantLock lock = new ReentrantLock();

    static boolean isDone(int job) {
        lock.lock();
        try {
            return job == 1;
        } finally {
            lock.unlock();
        }
    }

    static void submit() {
        lock.lock();
        try {
            jobs.add(3);
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread cleaner = new Thread(() -> jobs.removeIf(RemoveIfLockWrong::isDone), "cleaner");
        Thread user = new Thread(RemoveIfLockWrong::submit, "user");
        cleaner.start();
        user.start();
        cleaner.join();
        user.join();
        assert jobs.equals(List.of(2, 3)) : jobs;
    }
}
