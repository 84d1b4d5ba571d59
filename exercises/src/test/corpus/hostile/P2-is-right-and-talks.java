// expect 10:
class Bank {
    void transfer(Account from, Account to, int amount) {
        for (int i = 0; i < 200; i++) {
            System.out.println("line " + i);
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
