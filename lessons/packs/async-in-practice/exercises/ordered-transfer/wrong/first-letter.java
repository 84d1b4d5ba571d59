// fails never-stuck: the first letter tells them apart
class Bank {
    void transfer(Account from, Account to, int amount) {
        var first = from.name.charAt(0) < to.name.charAt(0) ? from : to;
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
