// tryLock with a timeout and a pause that differs between the two
import java.util.concurrent.TimeUnit;

class Bank {
    void transfer(Account from, Account to, int amount) {
        try {
            while (true) {
                if (from.lock.tryLock(50, TimeUnit.MILLISECONDS)) {
                    try {
                        if (to.lock.tryLock(50, TimeUnit.MILLISECONDS)) {
                            try {
                                from.add(-amount);
                                to.add(amount);
                                return;
                            } finally {
                                to.lock.unlock();
                            }
                        }
                    } finally {
                        from.lock.unlock();
                    }
                }
                Thread.sleep(from.name.compareTo(to.name) < 0 ? 3 : 7);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
