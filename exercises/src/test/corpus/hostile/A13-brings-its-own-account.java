// expect 0: The type Account is given with the exercise
class Account {}
class Bank {
    void transfer(Account from, Account to, int amount) {
        to.lock.lock();
    }
}
