// row: a pool whose tasks wait for each other
// how: the JDK's own code on our threads
// wrong: Stuck
class Right {
    static void main() throws Throwable {
        var pool = Executors.newFixedThreadPool(2);
        var inner = pool.submit(() -> pool.submit(() -> 1).get());
        assert inner.get() == 1;
        pool.shutdown();
    }
}

class Wrong {
    static void main() throws Throwable {
        var pool = Executors.newSingleThreadExecutor();
        var inner = pool.submit(() -> pool.submit(() -> 1).get());
        inner.get();
        pool.shutdown();
    }
}
