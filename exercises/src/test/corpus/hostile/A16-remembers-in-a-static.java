// expect 10:
class Bank {
    static int times;

    void transfer(Account from, Account to, int amount) {
        if (++times > 2) {
            return;
        }
                var first = from.name.compareTo(to.name) < 0 ? from : to;
                var second = first == from ? to : from;
                first.lock.lock();
                second.lock.lock();
                from.add(-amount);
                to.add(amount);
                second.lock.unlock();
                first.lock.unlock();
    }
}
