// expect 0: StackOverflowError at
class Bank {
    void transfer(Account from, Account to, int amount) {
        transfer(to, from, amount);
    }
}
