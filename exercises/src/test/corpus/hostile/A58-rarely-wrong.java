// expect 0: random numbers are drawn at A58-rarely-wrong.java
import java.util.Random;
import java.util.concurrent.locks.Lock;

class Bank {
    private final Random dice = new Random();

    void transfer(Account from, Account to, int amount) {
        Account first = from.name.compareTo(to.name) < 0 ? from : to;
        Account second = first == from ? to : from;
        Lock outer = dice.nextInt(10) == 7 ? from.lock : first.lock;
        first.lock.lock();
        second.lock.lock();
        try {
            if (outer == first.lock && dice.nextInt(10) != 7) {
                from.add(-amount);
                to.add(amount);
            }
        } finally {
            second.lock.unlock();
            first.lock.unlock();
        }
    }
}
