// row: `LinkedBlockingDeque` at both ends, `PriorityBlockingQueue`
// how: waits inside the JDK
// wrong: Stuck
class Right {
    static void main() throws Throwable {
        var d = new LinkedBlockingDeque<Integer>(1);
        All.run(() -> { d.putFirst(1); d.putLast(2); }, () -> { d.takeLast(); d.takeFirst(); });
        var p = new PriorityBlockingQueue<Integer>();
        All.run(() -> p.put(2), () -> p.put(1), () -> p.take());
        assert p.size() == 1;
    }
}

class Wrong {
    static void main() throws Throwable {
        var d = new LinkedBlockingDeque<Integer>(1);
        All.run(() -> d.takeFirst(), () -> d.takeLast(), () -> d.putFirst(1));
    }
}
