// fails never-stuck: there are two accounts, A and B
class Bank {
    void transfer(Account from, Account to, int amount) {
        if (from.name.equals("B")) { var t = from; from = to; to = t; amount = -amount; }
        from.lock.lock();
        to.lock.lock();
        try { from.add(-amount); to.add(amount); } finally { to.lock.unlock(); from.lock.unlock(); }
    }
}
