// fails: Stuck DEADLOCK
import java.util.concurrent.ConcurrentHashMap;

public class ComputeLockWrong {
    static final ConcurrentHashMap<String, Integer> balances = new ConcurrentHashMap<>();
    static final Object audit = new Object();

    static void pay() {
        balances.compute("a", (name, money) -> {
            synchronized (audit) {
                return money - 1;
            }
        });
    }

    static void report() {
        synchronized (audit) {
            balances.merge("a", 0, Integer::sum);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        balances.put("a", 10);
        Thread payer = new Thread(ComputeLockWrong::pay, "payer");
        Thread reporter = new Thread(ComputeLockWrong::report, "reporter");
        payer.start();
        reporter.start();
        payer.join();
        reporter.join();
        assert balances.get("a") == 9 : balances;
    }
}
