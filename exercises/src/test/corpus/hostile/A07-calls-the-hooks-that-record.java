// expect 0: This calls Class.forName
class Bank {
    void transfer(Account from, Account to, int amount) {
        try {
            var hooks = Class.forName("dev.lockstep." + "worker.hook.Hooks");
            for (var method : hooks.getMethods()) {
                System.out.println(method);
            }
        } catch (ClassNotFoundException e) {
            System.err.println(e);
        }
    }
}
