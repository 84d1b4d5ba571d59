// fails: Stuck DEADLOCK
package bank.app;

import java.util.Random;

class Account {
    final int id;
    private long cents;

    Account(int id, long cents) {
        this.id = id;
        this.cents = cents;
    }

    void transferTo(Account other, long amount) {
        Account first = this;
        Account second = other;
        synchronized (first) {
            synchronized (second) {
                if (cents >= amount) {
                    cents -= amount;
                    other.cents += amount;
                }
            }
        }
    }

    synchronized long cents() {
        return cents;
    }
}

class Clerk extends Thread {
    private final Account from;
    private final Account to;
    private final Random random = new Random();

    Clerk(String name, Account from, Account to) {
        super(name);
        this.from = from;
        this.to = to;
    }

    @Override
    public void run() {
        from.transferTo(to, 1 + random.nextInt(50));
    }
}

public class AccountTransferWrong {
    public static void main(String[] args) throws InterruptedException {
        Account checking = new Account(1, 100);
        Account savings = new Account(2, 100);
        Clerk ann = new Clerk("Ann", checking, savings);
        Clerk bob = new Clerk("Bob", savings, checking);
        ann.start();
        bob.start();
        ann.join();
        bob.join();
        assert checking.cents() + savings.cents() == 200;
        System.err.println("money is all there");
    }
}
