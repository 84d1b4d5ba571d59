// row: `LockSupport`: park, parkNanos, parkUntil, unpark
// how: a permit for each task
// wrong: Stuck
class Right {
    static volatile boolean ready;

    static void main() throws Throwable {
        var t = new Thread(() -> { while (!ready) LockSupport.park(); });
        t.start();
        ready = true;
        LockSupport.unpark(t);
        t.join();
        LockSupport.parkNanos(5_000_000);
        LockSupport.parkUntil(System.currentTimeMillis() + 5);
        assert System.nanoTime() == 10_000_000 : System.nanoTime();
    }
}

class Wrong {
    static volatile boolean ready;

    static void main() throws Throwable {
        var t = new Thread(() -> { if (!ready) { LockSupport.park(); LockSupport.park(); } });
        t.start();
        ready = true;
        LockSupport.unpark(t);
        t.join();
    }
}
