// row: `ArrayBlockingQueue`, `LinkedBlockingQueue`, `LinkedBlockingDeque`, `PriorityBlockingQueue`
// how: exact guard on items and room
// wrong: Stuck
class Right {
    static void through(BlockingQueue<Integer> q) throws Exception {
        All.run(() -> { q.put(1); q.put(2); }, () -> { assert q.take() + q.take() == 3; });
        assert q.isEmpty() && q.poll(1, TimeUnit.SECONDS) == null;
    }

    static void main() throws Throwable {
        through(new ArrayBlockingQueue<>(1));
        through(new LinkedBlockingQueue<>());
    }
}

class Wrong {
    static void main() throws Throwable {
        var q = new ArrayBlockingQueue<Integer>(1);
        All.run(() -> { q.put(1); q.put(2); q.put(3); }, () -> { q.take(); });
    }
}
