import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Says six lines. Read it; it is your program to predict. */
final class Program {
    private final List<Integer> said = new ArrayList<>();

    List<Integer> run() {
        say(1);
        CompletableFuture.completedFuture("milk").thenAccept(milk -> say(2));
        CompletableFuture<Void> tea = CompletableFuture
            .supplyAsync(() -> {
                say(3);
                return "tea";
            })
            .thenAccept(cup -> say(4));
        say(5);
        tea.join();
        say(6);
        return said;
    }

    private synchronized void say(int line) {
        said.add(line);
    }
}
