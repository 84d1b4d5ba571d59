// a lock for each pair of names around both locks
import java.util.concurrent.ConcurrentHashMap;

class Bank {
    private static final ConcurrentHashMap<String, Object> PAIRS = new ConcurrentHashMap<>();

    private static Account min(Account one, Account other) {
        return one.name.compareTo(other.name) < 0 ? one : other;
    }

    private static Account max(Account one, Account other) {
        return min(one, other) == one ? other : one;
    }

    void transfer(Account from, Account to, int amount) {
        var pair = from.name.compareTo(to.name) < 0 ? from.name + "/" + to.name : to.name + "/" + from.name;
        synchronized (PAIRS.computeIfAbsent(pair, name -> new Object())) {
            min(from, to).lock.lock();
            max(from, to).lock.lock();
            from.add(-amount);
            to.add(amount);
            to.lock.unlock();
            from.lock.unlock();
        }
    }
}
