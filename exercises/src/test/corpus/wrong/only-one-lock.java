// fails both-happen: holds the lock of the first account only
class Bank {
    void transfer(Account from, Account to, int amount) {
        from.lock.lock();
        from.add(-amount);
        to.add(amount);
        from.lock.unlock();
    }
}
