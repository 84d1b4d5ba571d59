// fails never-stuck: an order in which all names are equal
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.name.length() <= to.name.length() ? from : to;
        var second = first == from ? to : from;
        first.lock.lock();
        second.lock.lock();
        from.add(-amount);
        to.add(amount);
        second.lock.unlock();
        first.lock.unlock();
    }
}
