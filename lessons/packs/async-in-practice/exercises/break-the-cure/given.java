import java.util.List;
import java.util.concurrent.Semaphore;

/** Lets the requests go on in the order of your turns. Each turn has a second for itself; time is virtual. */
final class Director {
    private static final List<String> AFTERWARDS = List.of("A1", "A2", "B1", "B2");

    private final List<String> turns;

    Director(List<String> turns) {
        this.turns = turns;
    }

    /** Waits for a request's turn. When your turns are used up, the others follow: A1, A2, B1, B2. */
    void await(String request) throws InterruptedException {
        int turn = turns.indexOf(request);
        Thread.sleep(1_000L * (turn >= 0 ? turn + 1 : turns.size() + 1 + AFTERWARDS.indexOf(request)));
    }
}

/** The article's cure: a task asks for both locks at once, and works when it has both. */
record Joined(String task, Semaphore resource1, Semaphore resource2, Director director) {
    void process() throws InterruptedException {
        var one = ask("1", resource1);
        var two = ask("2", resource2);
        one.join();
        two.join();
        // work with both
        resource1.release();
        resource2.release();
    }

    private Thread ask(String number, Semaphore resource) {
        return Thread.ofVirtual().name(task + " asks for " + number).start(() -> {
            try {
                director.await(task + number);
                resource.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
