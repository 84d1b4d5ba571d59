// row: `ThreadPoolExecutor`, `Executors.*`, `invokeAll`, `invokeAny`
// how: the JDK's own code on our threads
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var pool = Executors.newFixedThreadPool(2);
        var n = new AtomicInteger();
        assert pool.invokeAll(List.of(n::incrementAndGet, n::incrementAndGet)).size() == 2;
        assert pool.invokeAny(List.<Callable<Integer>>of(() -> 5)) == 5;
        pool.shutdown();
        assert pool.awaitTermination(1, TimeUnit.SECONDS) && n.get() == 2;
    }
}

class Wrong {
    static int n;

    static void main() throws Throwable {
        var pool = Executors.newFixedThreadPool(2);
        var a = pool.submit(() -> n++);
        var b = pool.submit(() -> n++);
        a.get();
        b.get();
        pool.shutdown();
        assert n == 2;
    }
}
