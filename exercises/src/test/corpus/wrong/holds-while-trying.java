// fails never-stuck: tries the second lock for ever and keeps the first
class Bank {
    void transfer(Account from, Account to, int amount) {
        from.lock.lock();
        while (!to.lock.tryLock()) {
            Thread.yield();
        }
        from.add(-amount);
        to.add(amount);
        to.lock.unlock();
        from.lock.unlock();
    }
}
