// fails still-parallel: one lock for the whole bank besides
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.name.compareTo(to.name) < 0 ? from : to;
        var second = first == from ? to : from;
        synchronized (Bank.class) {
        first.lock.lock();
        second.lock.lock();
        from.add(-amount);
        to.add(amount);
        second.lock.unlock();
        first.lock.unlock();
        }
    }
}
