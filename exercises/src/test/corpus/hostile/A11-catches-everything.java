// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        try {
            from.add(-amount);
            to.add(amount);
            throw new StackOverflowError();
        } catch (Throwable all) {
            transfer(from, from, 0);
        }
    }
}
