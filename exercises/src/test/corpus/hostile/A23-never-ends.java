// expect 0: One run did not come to its end within 3 s
class Bank {
    void transfer(Account from, Account to, int amount) {
        while (true) { }
    }
}
