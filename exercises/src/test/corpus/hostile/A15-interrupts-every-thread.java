// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        group.interrupt();
        group.setMaxPriority(1);
    }
}
