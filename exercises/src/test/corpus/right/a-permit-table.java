// a set of busy names under one short lock with a condition, then both locks in order
import java.util.HashSet;
import java.util.Set;

class Bank {
    private final Set<String> busy = new HashSet<>();

    private synchronized void take(String one, String other) {
        try {
            while (busy.contains(one) || busy.contains(other)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        busy.add(one);
        busy.add(other);
    }

    private synchronized void give(String one, String other) {
        busy.remove(one);
        busy.remove(other);
        notifyAll();
    }

    void transfer(Account from, Account to, int amount) {
        take(from.name, to.name);
        try {
            var first = from.name.compareTo(to.name) < 0 ? from : to;
            var second = first == from ? to : from;
            first.lock.lock();
            second.lock.lock();
            from.add(-amount);
            to.add(amount);
            second.lock.unlock();
            first.lock.unlock();
        } finally {
            give(from.name, to.name);
        }
    }
}
