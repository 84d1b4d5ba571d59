// expect 0: This calls MethodHandles.Lookup.findClass
import java.lang.invoke.MethodHandles;

class Bank {
    void transfer(Account from, Account to, int amount) {
        try {
            System.out.println(MethodHandles.lookup().findClass("dev.lockstep.worker.hook.Hooks"));
        } catch (ReflectiveOperationException e) {
            System.err.println(e);
        }
    }
}
