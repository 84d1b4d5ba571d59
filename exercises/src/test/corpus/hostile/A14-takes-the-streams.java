// expect 0: This calls System.setOut
class Bank {
    void transfer(Account from, Account to, int amount) {
        System.setOut(null);
    }
}
