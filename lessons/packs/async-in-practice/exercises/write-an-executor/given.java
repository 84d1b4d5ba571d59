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
