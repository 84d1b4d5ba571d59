// expect 0: This package name is reserved
package java.lang;
class Bank {
    void transfer(Account from, Account to, int amount) {
        System.exit(0);
    }
}
