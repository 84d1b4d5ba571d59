// expect 0: out of memory
class Bank {
    void transfer(Account from, Account to, int amount) {
        var all = new java.util.ArrayList<byte[]>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }
}
