// row: `SynchronousQueue`, `LinkedTransferQueue`
// how: waits inside the JDK
// wrong: Stuck
class Right {
    static void main() throws Throwable {
        var q = new SynchronousQueue<Integer>();
        All.run(() -> q.put(1), () -> { assert q.take() == 1; });
        var t = new LinkedTransferQueue<Integer>();
        All.run(() -> t.transfer(1), () -> { assert t.take() == 1; });
    }
}

class Wrong {
    static void main() throws Throwable {
        var q = new SynchronousQueue<Integer>();
        All.run(() -> q.put(1), () -> q.put(2), () -> q.take());
    }
}
