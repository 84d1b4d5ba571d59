// row: `Semaphore`: acquire, tryAcquire, release, fair too
// how: exact guard on the permits
// wrong: Threw
class Right {
    static int inside;

    static void main() throws Throwable {
        var s = new Semaphore(1);
        All.run(
            () -> { s.acquire(); inside++; assert inside == 1; inside--; s.release(); },
            () -> { s.acquireUninterruptibly(); inside++; assert inside == 1; inside--; s.release(); },
            () -> { if (s.tryAcquire(1, TimeUnit.SECONDS)) { inside++; assert inside == 1; inside--; s.release(); } });
    }
}

class Wrong {
    static int inside;

    static void main() throws Throwable {
        var s = new Semaphore(2);
        All.run(
            () -> { s.acquire(); inside++; assert inside == 1; inside--; s.release(); },
            () -> { s.acquire(); inside++; assert inside == 1; inside--; s.release(); });
    }
}
