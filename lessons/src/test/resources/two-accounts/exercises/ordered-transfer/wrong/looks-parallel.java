// fails still-parallel: touches the balance before it takes the lock of the whole bank, only to be seen at the same time as others
class Bank {
    private static final Object ALL = new Object();

    void transfer(Account from, Account to, int amount) {
        from.lock.lock();
        from.add(1);
        from.add(-1);
        from.lock.unlock();
        synchronized (ALL) {
            from.lock.lock();
            to.lock.lock();
            from.add(-amount);
            to.add(amount);
            to.lock.unlock();
            from.lock.unlock();
        }
    }
}
