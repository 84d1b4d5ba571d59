// fails never-stuck: an order that changes while it is used
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.balance() <= to.balance() ? from : to;
        var second = first == from ? to : from;
        first.lock.lock();
        second.lock.lock();
        from.add(-amount);
        to.add(amount);
        second.lock.unlock();
        first.lock.unlock();
    }
}
