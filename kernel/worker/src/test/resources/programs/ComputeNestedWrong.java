// fails: Stuck DEADLOCK
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class ComputeNestedWrong {
    static final Map<String, Integer> accounts = new ConcurrentHashMap<>();
    static volatile int transfers;

    static void transfer(String from, String to) {
        accounts.compute(from, (name, money) -> {
            transfers++;
            accounts.computeIfPresent(to, (other, its) -> its + 1);
            return money - 1;
        });
    }

    public static void main(String[] args) throws InterruptedException {
        accounts.put("a", 10);
        accounts.put("b", 10);
        Thread there = new Thread(() -> transfer("a", "b"), "a to b");
        Thread back = new Thread(() -> transfer("b", "a"), "b to a");
        there.start();
        back.start();
        there.join();
        back.join();
        assert accounts.get("a") + accounts.get("b") == 20 : accounts;
    }
}
