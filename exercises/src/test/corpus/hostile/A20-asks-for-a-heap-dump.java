// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        System.out.println(java.lang.management.ManagementFactory.getRuntimeMXBean());
    }
}
