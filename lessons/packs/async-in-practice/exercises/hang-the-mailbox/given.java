import java.util.List;
import java.util.concurrent.Semaphore;

/** The answer of a future: done, or not yet. */
sealed interface Poll<T> {
    record Ready<T>(T value) implements Poll<T> {}

    record Pending<T>() implements Poll<T> {}
}

/** Whoever calls wake() says: "ask that future again". */
interface Waker {
    void wake();
}

/** Lets the tasks go on in the order of your turns. Each turn has a second for itself; time is virtual. */
final class Director {
    private static final List<String> AFTERWARDS = List.of("reader", "writer");

    private final List<String> turns;
    private final long start = System.nanoTime();

    Director(List<String> turns) {
        this.turns = turns;
    }

    /** Waits for the task's first, second … turn. When your turns are used up, the reader goes on, and then the writer. */
    void await(String task, int which) {
        int second = turns.size() + AFTERWARDS.indexOf(task);
        int seen = 0;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).equals(task) && ++seen == which) {
                second = i;
            }
        }
        try {
            Thread.sleep(Math.max(0, (second + 1) * 1_000L - (System.nanoTime() - start) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

/** Looks, then keeps. Every step waits for its turn. */
final class Mailbox {
    private final Director director;
    private String message = "";
    private Waker waker = () -> { };

    Mailbox(Director director) {
        this.director = director;
    }

    Poll<String> poll(Waker mine) {
        director.await("reader", 1);
        if (!message.isEmpty()) {
            return new Poll.Ready<>(message);
        }
        director.await("reader", 2);
        waker = mine;
        return new Poll.Pending<>();
    }

    void put(String text) {
        director.await("writer", 1);
        message = text;
        director.await("writer", 2);
        waker.wake();
    }
}

/** Polls when it starts, and then once for every wake-up. */
final class Reader {
    private final Semaphore wakes = new Semaphore(0);

    String read(Mailbox mailbox) throws InterruptedException {
        while (true) {
            if (mailbox.poll(wakes::release) instanceof Poll.Ready<String>(String text)) {
                return text;
            }
            wakes.acquire();
        }
    }
}
