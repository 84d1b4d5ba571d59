import java.util.concurrent.*;
public class ExecExc {
    static int n;
    public static void main(String[] a) throws Exception {
        ExecutorService e = Executors.newFixedThreadPool(2);
        Future<?> f = e.submit(() -> {
            n++;
            throw new IllegalStateException();
        });
        try {
            f.get();
        } catch(ExecutionException x) {
            n++;
        }
        var c = CompletableFuture.runAsync(() -> {
            n++;
            throw new IllegalStateException();
        },e);
        try {
            c.join();
        } catch(CompletionException x) {
            n++;
        }
        e.shutdown();
        assert n==4;
    }
}
