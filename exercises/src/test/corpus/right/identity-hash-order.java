// a global order by identity hash, with a lock for the ties
class Bank {
    private static final Object TIES = new Object();

    private static void locked(Account first, Account second, Account from, Account to, int amount) {
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    void transfer(Account from, Account to, int amount) {
        int here = System.identityHashCode(from);
        int there = System.identityHashCode(to);
        if (here == there) {
            synchronized (TIES) {
                locked(from, to, from, to, amount);
            }
        } else if (here < there) {
            locked(from, to, from, to, amount);
        } else {
            locked(to, from, from, to, amount);
        }
    }
}
