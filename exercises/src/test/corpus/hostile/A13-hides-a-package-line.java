// expect 0:
\u0070ackage dev.lockstep.check;
class Bank {
    void transfer(Object from, Object to, int amount) {
        System.exit(0);
    }
}
