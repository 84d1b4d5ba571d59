// fails both-happen: gives up when a lock is not free
class Bank {
    void transfer(Account from, Account to, int amount) {
        if (from.lock.tryLock()) {
            if (to.lock.tryLock()) {
                from.add(-amount);
                to.add(amount);
                to.lock.unlock();
            }
            from.lock.unlock();
        }
    }
}
