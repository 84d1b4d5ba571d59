// lockInterruptibly in order of names
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.name.compareTo(to.name) > 0 ? to : from;
        var second = first == from ? to : from;
        try {
            first.lock.lockInterruptibly();
            try {
                second.lock.lockInterruptibly();
                try {
                    from.add(-amount);
                    to.add(amount);
                } finally {
                    second.lock.unlock();
                }
            } finally {
                first.lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
