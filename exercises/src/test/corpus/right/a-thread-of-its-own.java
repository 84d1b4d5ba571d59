class Bank {
    void transfer(Account from, Account to, int amount) {
        Thread t = new Thread(() -> doit(from, to, amount));
        t.start();
        try { t.join(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
    }
    static void doit(Account from, Account to, int amount) {
        boolean fwd = from.name.compareTo(to.name) < 0;
        (fwd ? from : to).lock.lock();
        (fwd ? to : from).lock.lock();
        try { from.add(-amount); to.add(amount); } finally { from.lock.unlock(); to.lock.unlock(); }
    }
}
