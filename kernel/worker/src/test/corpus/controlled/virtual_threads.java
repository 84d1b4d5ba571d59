// row: virtual threads: `startVirtualThread`, `ofVirtual`, per-task executors
// how: as platform threads
// wrong: Threw
class Right {
    static final AtomicInteger n = new AtomicInteger();

    static void main() throws Throwable {
        var a = Thread.startVirtualThread(() -> n.incrementAndGet());
        var b = Thread.ofVirtual().name("v").start(() -> { n.incrementAndGet(); assert Thread.currentThread().isVirtual(); });
        a.join();
        b.join();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(n::incrementAndGet);
            pool.submit(n::incrementAndGet);
        }
        assert n.get() == 4;
    }
}

class Wrong {
    static int n;

    static void main() throws Throwable {
        var a = Thread.startVirtualThread(() -> n++);
        var b = Thread.ofVirtual().start(() -> n++);
        a.join();
        b.join();
        assert n == 2;
    }
}
