// fails never-stuck: locks in the other order of its arguments
class Bank {
    void transfer(Account from, Account to, int amount) {
        to.lock.lock();
        from.lock.lock();
        from.add(-amount);
        to.add(amount);
        from.lock.unlock();
        to.lock.unlock();
    }
}
