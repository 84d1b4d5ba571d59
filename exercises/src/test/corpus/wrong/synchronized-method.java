// fails never-missing, still-parallel: a synchronized method, whose lock nobody else takes
class Bank {
    synchronized void transfer(Account from, Account to, int amount) {
        from.add(-amount);
        to.add(amount);
    }
}
