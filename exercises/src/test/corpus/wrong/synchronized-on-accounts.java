// fails never-stuck, never-missing: every object has a lock
class Bank {
    void transfer(Account from, Account to, int amount) {
        synchronized (from) { synchronized (to) { from.add(-amount); to.add(amount); } }
    }
}
