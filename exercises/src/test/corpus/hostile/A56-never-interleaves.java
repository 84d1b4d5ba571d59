// expect 9: Not so: it always comes to its end
class Bank {
    static synchronized void alone(Account from, Account to, int amount) {
        var first = from.name.compareTo(to.name) < 0 ? from : to;
        var second = first == from ? to : from;
        first.lock.lock();
        second.lock.lock();
        from.add(-amount);
        to.add(amount);
        second.lock.unlock();
        first.lock.unlock();
    }

    void transfer(Account from, Account to, int amount) {
        alone(from, to, amount);
    }
}
