// fails never-missing: reads before it locks
class Bank {
    void transfer(Account from, Account to, int amount) {
        int before = to.balance();
        var first = from.name.compareTo(to.name) < 0 ? from : to;
        var second = first == from ? to : from;
        first.lock.lock();
        second.lock.lock();
        from.add(-amount);
        second.lock.unlock();
        first.lock.unlock();
        first.lock.lock();
        second.lock.lock();
        to.add(amount + 0 * before);
        second.lock.unlock();
        first.lock.unlock();
    }
}
