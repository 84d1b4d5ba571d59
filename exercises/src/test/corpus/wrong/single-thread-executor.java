// fails still-parallel: all transfers on one thread
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Bank {
    private static final ExecutorService ONE = Executors.newSingleThreadExecutor();

    void transfer(Account from, Account to, int amount) {
        try {
            ONE.submit(() -> {
                var first = from.name.compareTo(to.name) < 0 ? from : to;
                var second = first == from ? to : from;
                first.lock.lock();
                second.lock.lock();
                from.add(-amount);
                to.add(amount);
                second.lock.unlock();
                first.lock.unlock();
            }).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
