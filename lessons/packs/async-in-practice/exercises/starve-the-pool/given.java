import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lets the requests go on in the order of your turns. Each turn has a second for itself; time is virtual. */
final class Director {
    private static final List<String> AFTERWARDS = List.of("A", "B");

    private final List<String> turns;
    private final long start = System.nanoTime();

    Director(List<String> turns) {
        this.turns = turns;
    }

    /** Waits for the request's first or second turn. When your turns are used up, A goes on, and then B. */
    void await(String request, int which) throws InterruptedException {
        int second = turns.size() + AFTERWARDS.indexOf(request);
        int seen = 0;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).equals(request) && ++seen == which) {
                second = i;
            }
        }
        Thread.sleep(Math.max(0, (second + 1) * 1_000L - (System.nanoTime() - start) / 1_000_000));
    }
}

/** A request hands a parent to the pool. The parent hands in its child, and waits for it. */
record Request(String name, Director director, ExecutorService pool) {
    String serve() throws InterruptedException, ExecutionException {
        director.await(name, 1);
        return pool.submit(this::parent).get();
    }

    private String parent() throws InterruptedException, ExecutionException {
        director.await(name, 2);
        Future<String> child = pool.submit(() -> "answer to " + name);
        return child.get();
    }
}
