// expect 0: This calls Bank.Spy.getAllStackTraces
class Bank {
    static class Spy extends Thread { }

    void transfer(Account from, Account to, int amount) {
        System.out.println(Spy.getAllStackTraces());
    }
}
