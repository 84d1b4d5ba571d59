// tryLock on both, giving the first back when the second is not free
class Bank {
    void transfer(Account from, Account to, int amount) {
        while (true) {
            if (from.lock.tryLock()) {
                try {
                    if (to.lock.tryLock()) {
                        try {
                            from.add(-amount);
                            to.add(amount);
                            return;
                        } finally {
                            to.lock.unlock();
                        }
                    }
                } finally {
                    from.lock.unlock();
                }
            }
            Thread.yield();
        }
    }
}
