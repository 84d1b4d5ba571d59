// passes
import java.util.concurrent.CompletableFuture;

public class FutureNeverCompletedRight {
    static volatile boolean cancelled;

    static CompletableFuture<String> fetch() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            answer.complete(cancelled ? "cancelled" : "data");
        });
        return answer;
    }

    public static void main(String[] args) {
        CompletableFuture<String> answer = fetch();
        Thread canceller = new Thread(() -> cancelled = true);
        canceller.start();
        System.out.println(answer.join());
    }
}
