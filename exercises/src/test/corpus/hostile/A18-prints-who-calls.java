// expect 0: printStackTrace
class Bank {
    void transfer(Account from, Account to, int amount) {
        new Throwable().printStackTrace(new java.io.PrintWriter(new java.io.StringWriter()));
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
