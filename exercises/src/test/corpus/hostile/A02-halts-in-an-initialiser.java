// expect 0: the program ended its process with status 0
class Bank {
    static {
        Runtime.getRuntime().halt(0);
    }

    void transfer(Account from, Account to, int amount) {
        from.add(-amount);
    }
}
