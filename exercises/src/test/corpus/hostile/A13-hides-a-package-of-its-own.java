// expect 0:
\u0070ackage homework;
class Bank {
    void transfer(Object from, Object to, int amount) {
        System.exit(0);
    }
}
