// expect 0: 500 tasks
class Bank {
    void transfer(Account from, Account to, int amount) {
        while (true) {
            new Thread(() -> { }).start();
        }
    }
}
