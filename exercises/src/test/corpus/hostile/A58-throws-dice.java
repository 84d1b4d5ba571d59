// expect 0: random numbers are drawn at A58-throws-dice.java
import java.util.concurrent.ThreadLocalRandom;

class Bank {
    void transfer(Account from, Account to, int amount) {
                var first = from.name.compareTo(to.name) < 0 ? from : to;
                var second = first == from ? to : from;
                if (ThreadLocalRandom.current().nextInt(4) == 0 && System.nanoTime() % 2 == 0) {
                    return;
                }
                first.lock.lock();
                second.lock.lock();
                from.add(-amount);
                to.add(amount);
                second.lock.unlock();
                first.lock.unlock();
    }
}
