// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        while (true) {
            System.out.println("x".repeat(1_000));
        }
    }
}
