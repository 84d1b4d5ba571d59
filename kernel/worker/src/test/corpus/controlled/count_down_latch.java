// row: `CountDownLatch`
// how: exact guard on the count
// wrong: Stuck
class Right {
    static int n;

    static void main() throws Throwable {
        var done = new CountDownLatch(2);
        var a = new Thread(() -> { synchronized (done) { n++; } done.countDown(); });
        var b = new Thread(() -> { synchronized (done) { n++; } done.countDown(); });
        a.start();
        b.start();
        done.await();
        assert n == 2 && done.await(1, TimeUnit.SECONDS);
    }
}

class Wrong {
    static void main() throws Throwable {
        var done = new CountDownLatch(2);
        var a = new Thread(() -> done.countDown());
        a.start();
        done.await();
    }
}
