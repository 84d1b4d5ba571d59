// row: `CyclicBarrier`
// how: waits inside the JDK
// wrong: Stuck
class Right {
    static final AtomicInteger rounds = new AtomicInteger();

    static void main() throws Throwable {
        var barrier = new CyclicBarrier(2, rounds::incrementAndGet);
        All.run(() -> { barrier.await(); barrier.await(); }, () -> { barrier.await(); barrier.await(); });
        assert rounds.get() == 2;
    }
}

class Wrong {
    static void main() throws Throwable {
        var barrier = new CyclicBarrier(2);
        All.run(() -> { barrier.await(); barrier.await(); }, () -> barrier.await());
    }
}
