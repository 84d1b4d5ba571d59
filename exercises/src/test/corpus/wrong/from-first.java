// fails never-stuck: locks in the order of its arguments
class Bank {
    void transfer(Account from, Account to, int amount) {
        from.lock.lock();
        to.lock.lock();
        from.add(-amount);
        to.add(amount);
        to.lock.unlock();
        from.lock.unlock();
    }
}
