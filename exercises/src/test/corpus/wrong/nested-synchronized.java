// fails never-stuck: synchronized in the order of its arguments, and the locks in order
class Bank {
    void transfer(Account from, Account to, int amount) {
        synchronized (from) {
            synchronized (to) {
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
    }
}
