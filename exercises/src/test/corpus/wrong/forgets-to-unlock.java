// fails both-happen: forgets to give the second lock back
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.name.compareTo(to.name) < 0 ? from : to;
        var second = first == from ? to : from;
        first.lock.lock();
        second.lock.lock();
        from.add(-amount);
        to.add(amount);
        first.lock.unlock();
    }
}
