// expect 0: This calls Class.getResourceAsStream
class Bank {
    void transfer(Account from, Account to, int amount) {
        System.out.println(Bank.class.getResourceAsStream("/Judge.class"));
    }
}
