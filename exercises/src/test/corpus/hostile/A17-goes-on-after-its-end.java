// expect 0:
class Bank {
    void transfer(Account from, Account to, int amount) {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                to.add(1);
                System.out.println("still here");
            }
        });
    }
}
