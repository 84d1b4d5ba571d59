class Bank {
    void transfer(Account from, Account to, int amount) {
        // Which locks, and in which order?
        from.add(-amount);
        to.add(amount);
    }
}
