// fails: Stuck DEADLOCK
public class PrintfLockWrong {
    static class Account {
        private int money = 7;

        synchronized void pay() {
            money--;
            System.out.println("paid");
        }

        @Override
        public synchronized String toString() {
            return "account with " + money;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Account account = new Account();
        Thread payer = new Thread(account::pay, "payer");
        Thread clerk = new Thread(() -> System.out.printf("%s%n", account), "clerk");
        payer.start();
        clerk.start();
        payer.join();
        clerk.join();
    }
}
