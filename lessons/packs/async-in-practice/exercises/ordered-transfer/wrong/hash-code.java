// fails never-stuck: "different names have different hash codes"; "Aa" and "BB" have the same
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.name.hashCode() < to.name.hashCode() ? from : to;
        var second = first == from ? to : from;
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
}
