// expect 0: Observed Balances
class Bank implements Comparable<Object> {
    void transfer(Account from, Account to, int amount) {
        System.out.println(this);
    }

    @Override
    public boolean equals(Object other) {
        return true;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public int compareTo(Object other) {
        return 0;
    }

    @Override
    public String toString() {
        return "Balances[a=110, b=90]";
    }
}
