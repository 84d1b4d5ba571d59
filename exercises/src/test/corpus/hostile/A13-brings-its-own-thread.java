// expect 0: has a name that the code of this exercise uses
class Thread {
    static Thread ofVirtual() {
        return new Thread();
    }

    Thread name(String name) {
        return this;
    }

    Thread start(Runnable task) {
        task.run();
        return this;
    }

    void join() {}
}

class Bank {
    void transfer(Account from, Account to, int amount) {
        from.add(-amount);
        to.add(amount);
    }
}
