import java.util.ArrayList;
import java.util.List;

/** The answer of a future: done, or not yet. */
sealed interface Poll<T> {
    record Ready<T>(T value) implements Poll<T> {}

    record Pending<T>() implements Poll<T> {}
}

/** Whoever calls wake() says: "ask that future again". */
interface Waker {
    void wake();
}

/** What a future gets with every question. */
record Context(Waker waker) {}

/** A future: poll() answers at once and never waits. */
interface Pollable<T> {
    Poll<T> poll(Context context);
}

/** Wakes others, each a second after it was asked to, from a thread of its own. */
final class Ticker {
    private final List<Thread> ticks = new ArrayList<>();

    void wakeInASecond(Waker waker) {
        ticks.add(Thread.ofVirtual().name("tick " + (ticks.size() + 1)).start(() -> tick(waker)));
    }

    /** Waits until all who asked have been woken. */
    void awaitTicks() throws InterruptedException {
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).join();
        }
    }

    private static void tick(Waker waker) {
        try {
            Thread.sleep(1_000);
            waker.wake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
