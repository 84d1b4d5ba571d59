// passes
class Account {
    int balance;

    Account(int opening) {
        balance = opening;
    }

    synchronized void deposit(int amount) {
        balance = balance + amount;
    }

    synchronized void withdraw(int amount) {
        balance = balance - amount;
    }
}

public class AccountDepositRight {
    static final Account account = new Account(10);

    public static void main(String[] args) throws Exception {
        Thread deposit = new Thread(() -> account.deposit(5));
        Thread withdraw = new Thread(() -> account.withdraw(3));
        deposit.start();
        withdraw.start();
        deposit.join();
        withdraw.join();
        assert account.balance == 12 : "balance " + account.balance;
    }
}
