// expect 0: fails
class Bank {
    void transfer(Account from, Account to, int amount) {
        int there = to.balance();
        int here = from.balance();
        from.add(-amount);
        to.add(there + amount - to.balance());
        if (here - amount != from.balance()) {
            System.out.println("once in a while");
        }
    }
}
