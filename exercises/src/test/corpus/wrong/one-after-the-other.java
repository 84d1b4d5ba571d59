// fails never-missing: each lock only around its own change
class Bank {
    void transfer(Account from, Account to, int amount) {
        from.lock.lock();
        from.add(-amount);
        from.lock.unlock();
        to.lock.lock();
        to.add(amount);
        to.lock.unlock();
    }
}
