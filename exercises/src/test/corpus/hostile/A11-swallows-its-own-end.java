// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        while (true) {
            try {
                while (true) {
                    Thread.onSpinWait();
                }
            } catch (Throwable all) {
                System.out.println("no");
            }
        }
    }
}
