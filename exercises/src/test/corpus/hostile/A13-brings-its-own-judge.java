// expect 0: The type Judge is used by the checks
class Judge {}
class Bank {
    void transfer(Account from, Account to, int amount) {
        to.lock.lock();
    }
}
