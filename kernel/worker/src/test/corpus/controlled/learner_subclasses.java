// row: a learner's subclasses of `ReentrantLock`, `ThreadPoolExecutor`, `FutureTask`, `AbstractQueuedSynchronizer`
// how: as what they inherit from
// wrong: Threw
class Right {
    static class Mutex extends AbstractQueuedSynchronizer {
        @Override
        protected boolean tryAcquire(int n) { return compareAndSetState(0, 1); }
        @Override
        protected boolean tryRelease(int n) { setState(0); return true; }
    }
    static class Mine extends ReentrantLock {
        static final long serialVersionUID = 1;
    }
    static class Pool extends ThreadPoolExecutor {
        int before;
        Pool() { super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()); }
        @Override
        protected void beforeExecute(Thread t, Runnable r) { before++; }
    }
    static int n, m;

    static void main() throws Throwable {
        var mutex = new Mutex();
        var mine = new Mine();
        Body more = () -> { mutex.acquire(1); n++; mutex.release(1); mine.lock(); m++; mine.unlock(); };
        All.run(more, more);
        assert n == 2 && m == 2;
        var pool = new Pool();
        assert pool.submit(() -> 3).get() == 3 && pool.before == 1;
        pool.shutdown();
    }
}

class Wrong {
    static class Mine extends ReentrantLock {
        static final long serialVersionUID = 1;
        @Override
        public void lock() { }
        @Override
        public void unlock() { }
    }
    static int n;

    static void main() throws Throwable {
        var mine = new Mine();
        Body more = () -> { mine.lock(); n++; mine.unlock(); };
        All.run(more, more);
        assert n == 2;
    }
}
