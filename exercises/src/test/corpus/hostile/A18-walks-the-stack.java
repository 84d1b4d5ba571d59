// expect 0: This calls StackWalker
class Bank {
    void transfer(Account from, Account to, int amount) {
        StackWalker.getInstance().forEach(frame -> System.out.println(frame));
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
