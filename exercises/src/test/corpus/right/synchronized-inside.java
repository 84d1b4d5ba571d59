// an order for synchronized too, with the locks inside
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.name.compareTo(to.name) < 0 ? from : to;
        var second = first == from ? to : from;
        synchronized (first) {
            synchronized (second) {
                first.lock.lock();
                second.lock.lock();
                try {
                    from.add(-amount);
                    to.add(amount);
                } finally {
                    second.lock.unlock();
                    first.lock.unlock();
                }
            }
        }
    }
}
