// row: `ScheduledThreadPoolExecutor`
// how: the JDK's own code on virtual time
// wrong: Threw
class Right {
    static void main() throws Throwable {
        var pool = Executors.newScheduledThreadPool(1);
        var n = new AtomicInteger();
        var ticks = pool.scheduleAtFixedRate(n::incrementAndGet, 10, 10, TimeUnit.MILLISECONDS);
        assert pool.schedule(() -> System.nanoTime(), 25, TimeUnit.MILLISECONDS).get() == 25_000_000;
        assert n.get() == 2 : n;
        ticks.cancel(false);
        pool.shutdown();
    }
}

class Wrong {
    static void main() throws Throwable {
        var pool = Executors.newScheduledThreadPool(2);
        var n = new AtomicInteger();
        pool.scheduleAtFixedRate(n::incrementAndGet, 10, 10, TimeUnit.MILLISECONDS);
        Thread.sleep(20);
        pool.shutdownNow();
        assert n.get() == 2 : n;
    }
}
