// fails both-happen: does nothing
class Bank {
    void transfer(Account from, Account to, int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException();
        }
    }
}
