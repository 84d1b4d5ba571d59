// a global order by numbers that are given when an account is first seen
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class Bank {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final ConcurrentHashMap<Account, Integer> NUMBERS = new ConcurrentHashMap<>();

    private static int number(Account account) {
        NUMBERS.putIfAbsent(account, NEXT.incrementAndGet());
        return NUMBERS.get(account);
    }

    void transfer(Account from, Account to, int amount) {
        var first = number(from) < number(to) ? from : to;
        var second = first == from ? to : from;
        first.lock.lock();
        second.lock.lock();
        try {
            from.add(-amount);
            to.add(amount);
        } finally {
            first.lock.unlock();
            second.lock.unlock();
        }
    }
}
